import { AppError } from "@/lib/domain/errors";
import { oreFromDatabase } from "@/lib/domain/money";
import type { Agreement, AgreementAmount, AgreementRow, Rule } from "../schema";
import { computes, computeYear, needsTotal, type Computed } from "./compute";
import { joinsAfter, monthsOf } from "./months";
import type { YearInput } from "./steps";

/** Somebody that a key divides between, with the days of membership. */
export interface Sharer {
  id: string;
  code: string;
  name: string;
  since: string | null;
  until: string | null;
}

/** A row as it was decided. */
export interface DecidedRow {
  code: string;
  share: string | null;
  amounts: { year: number; ore: number }[];
}

interface Given {
  rule: Rule;
  years: number[];
  /** What the rule divides; null where it is what was agreed together, if anything was. */
  totalOre: number | null;
  /** In the order in which they are shown. */
  sharers: Sharer[];
  rows: DecidedRow[];
  figure: YearInput["figure"];
  /** Parts of the ownership in force in a year, by code. */
  ownership: (year: number) => ReadonlyMap<string, string>;
}

type Answer = Pick<Agreement, "rows" | "totals" | "problem">;

const sumOre = (amounts: number[]): number =>
  oreFromDatabase(amounts.reduce((sum, ore) => sum + BigInt(ore), 0n));

const known = (amounts: (number | null)[]): number | null => {
  const said = amounts.filter((ore) => ore !== null);
  return said.length === 0 ? null : sumOre(said);
};

const less = (agreed: number | null, computed: number | null): number | null =>
  agreed === null || computed === null ? null : agreed - computed;

/**
 * What a key says of each year: what was agreed, and beside it what its rule gives, with how that
 * came about. What was agreed wins and is never changed. A year that can't be counted throws, or
 * where `isTold` is said as a problem.
 */
export function answerOf(given: Given, isTold: boolean): Answer {
  const { rule, rows, sharers, years } = given;
  const agreed = new Map(
    rows.map((row) => [row.code, new Map(row.amounts.map(({ year, ore }) => [year, ore]))]),
  );
  const agreedOre = (code: string, year: number): number | null => agreed.get(code)?.get(year) ?? null;
  const computed = new Map<number, Map<string, Computed>>();
  let problem: Answer["problem"] = null;
  if (computes(rule))
    for (const year of years)
      try {
        computed.set(year, computedOf(given, year, agreedOre));
      } catch (error) {
        if (!isTold || !(error instanceof AppError)) throw error;
        const params = Object.entries(error.params).map(([name, value]) => [name, String(value)]);
        problem ??= { code: error.code, params: Object.fromEntries(params) as Record<string, string> };
      }
  const amountOf = (code: string, year: number): AgreementAmount => {
    const [said, found] = [agreedOre(code, year), computed.get(year)?.get(code)];
    const computedOre = found?.ore ?? null;
    const decided = said === null ? [] : [{ kind: "agreed" as const, ore: String(said) }];
    return {
      ...{ year, agreedOre: said, computedOre, differenceOre: less(said, computedOre) },
      basis: found?.basis ?? decided,
    };
  };
  const isShown = ({ code }: Sharer) =>
    agreed.has(code) || [...computed.values()].some((year) => year.has(code));
  const shown = sharers.filter(isShown).map(({ code, name }): AgreementRow => ({
    municipality: { code, name },
    share: rows.find((row) => row.code === code)?.share ?? null,
    amounts: years.map((year) => amountOf(code, year)),
  }));
  const totals = years.map((year, place) => {
    const [said, counted] = (["agreedOre", "computedOre"] as const).map((column) =>
      known(shown.map(({ amounts }) => amounts[place]![column])),
    ) as [number | null, number | null];
    return { year, agreedOre: said, computedOre: counted, differenceOre: less(said, counted) };
  });
  return { rows: shown, totals, problem };
}

function computedOf(
  { rule, totalOre, sharers, figure, ownership }: Given,
  year: number,
  agreedOre: (code: string, year: number) => number | null,
): Map<string, Computed> {
  const owned = ownership(year);
  const members = sharers.map(({ code, since, until }) => ({
    ...{ code, months: monthsOf({ since, until }, year), joinsNextYear: joinsAfter({ since, until }, year) },
    ...{ ownership: owned.get(code) ?? null, agreedOre: agreedOre(code, year) },
  }));
  const total = totalOre ?? (needsTotal(rule) ? known(members.map((member) => member.agreedOre)) : null);
  const counted = computeYear(rule, { year, members, totalOre: total, figure }) ?? [];
  return new Map(counted.map((one) => [one.code, one]));
}

/**
 * The years that a key speaks of: those of its days, of an open one until today, and the agreed.
 */
export function yearsOfKey(
  { from, until }: { from: string; until: string | null },
  rows: DecidedRow[],
  { today, most }: { today: string; most: number },
): number[] {
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const first = yearOf(from);
  const last = Math.max(first, yearOf(until ?? today));
  const own = Array.from({ length: last - first + 1 }, (_all, place) => first + place);
  const agreed = rows.flatMap(({ amounts }) => amounts.map(({ year }) => year));
  return [...new Set([...own, ...agreed])].sort((a, b) => a - b).slice(-most);
}
