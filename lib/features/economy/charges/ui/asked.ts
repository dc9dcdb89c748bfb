import { readAmount } from "@/lib/features/economy/budgets";
import { partsOf, type ChargePart } from "../domain";
import { chargeBody, type ChargeBody } from "../schema";
import { readPercent, writtenPercent } from "./read-percent";

/** "quarter-2": the choices of the form, in order. */
export const periodChoices = (["year", "half", "quarter"] as const).flatMap((period) =>
  Array.from({ length: partsOf[period] }, (_, place) => ({
    value: period === "year" ? period : `${period}-${place + 1}`,
    period,
    part: place + 1,
  })),
);

/** The form as it was filled in. */
interface Written {
  year: string;
  of: string;
  total: string;
  vat: string;
}

type Wrong = "wrongYear" | "wrongTotal" | "wrongVat";

export interface Asked {
  written: Written;
  /** What is asked for; null before the form is sent, and where something in it is wrong. */
  body: ChargeBody | null;
  wrong: { field: keyof Written; text: Wrong }[];
}

/** What is to be shown first: the part that follows the latest charged, at the office's rate. */
export const firstAsked = ({ year, period, part }: ChargePart, rate: string): Written => ({
  year: String(year),
  of: period === "year" ? period : `${period}-${part}`,
  total: "",
  vat: writtenPercent(rate),
});

/** The form as it stands in the page's address; null as long as it was not sent. */
export function sentForm(query: Record<string, string | string[] | undefined>): Written | null {
  const text = (name: keyof Written) => (typeof query[name] === "string" ? query[name] : "");
  return query["year"] === undefined
    ? null
    : { year: text("year"), of: text("of"), total: text("total"), vat: text("vat") };
}

/** Reads the form that was sent. */
export function readAsked(written: Written): Asked {
  const { period, part } = periodChoices.find(({ value }) => value === written.of) ?? {
    period: "year" as const,
    part: 1,
  };
  const total = readAmount(written.total, "kr");
  const vatRate = written.vat.trim() === "" ? null : readPercent(written.vat);
  const wrong: Asked["wrong"] = [];
  if (total !== null && "fault" in total) wrong.push({ field: "total", text: "wrongTotal" });
  if (vatRate === null && written.vat.trim() !== "") wrong.push({ field: "vat", text: "wrongVat" });
  const body = chargeBody.safeParse({
    ...{ year: Number(written.year), period, part: period === "year" ? null : part, vatRate },
    totalOre: total !== null && "ore" in total ? total.ore : null,
  });
  if (body.error?.issues.some(({ path }) => path[0] === "year"))
    wrong.push({ field: "year", text: "wrongYear" });
  else if (!body.success && wrong.length === 0) wrong.push({ field: "total", text: "wrongTotal" });
  return { written, body: wrong.length === 0 && body.success ? body.data : null, wrong };
}
