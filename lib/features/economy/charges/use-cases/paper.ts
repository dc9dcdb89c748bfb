import "server-only";
import { formatOrganisationNumber } from "@/lib/domain/organisation-number";
import { formatOre } from "@/lib/domain/money";
import { formatTableDay } from "@/lib/domain/period";
import type { Actor } from "@/lib/domain/actor";
import type { Locale, Words } from "@/lib/domain/text";
import { renderPdf } from "@/lib/platform/documents";
import { percentOf, periodText } from "../domain";
import type { Charge, ChargeRow } from "../schema";

interface Paper {
  actor: Actor;
  charge: Charge;
  locale: Locale;
  words: Words;
}

/** A charge on paper: who is charged what, and how each is invoiced. */
export function paperOf({ actor, charge, locale, words: t }: Paper): Promise<Buffer> {
  const period = periodText({ ...charge, part: charge.part ?? 1 });
  const title = `${t("charges.title")} ${period}`;
  const kronor = (ore: number) => formatOre(ore, locale);
  const percent = (rate: string) => {
    const text = percentOf(rate);
    return `${locale === "en" ? text : text.replace(".", ",")} %`;
  };
  const { netOre, vatOre, grossOre } = charge.total;
  return renderPdf({
    title,
    language: locale,
    author: actor.office.name,
    date: new Date(charge.createdAt),
    footer: `${actor.office.name}, ${title}`,
    blocks: [
      { kind: "title", text: title },
      {
        kind: "pairs",
        rows: [
          [t("exports.about.office"), actor.office.name],
          [t("charges.key"), charge.agreement.name],
          [t("charges.made"), formatTableDay(charge.createdAt, locale, actor.office.timeZone)],
          [t("charges.amountsIn"), t("charges.withoutVatIn", { currency: charge.currency })],
        ],
      },
      {
        kind: "table",
        head: (["municipality", "net", "vatRate", "vat", "gross"] as const).map((key) =>
          t(`charges.columns.${key}`),
        ),
        widths: [0.34, 0.2, 0.12, 0.16, 0.18],
        rows: [
          ...charge.rows.flatMap((row) =>
            row.lines.map((line) => ({
              cells: [
                row.isInternal
                  ? `${row.municipality.name} (${t("charges.internal")})`
                  : row.municipality.name,
                kronor(line.netOre),
                percent(line.vatRate),
                kronor(line.vatOre),
                kronor(line.netOre + line.vatOre),
              ],
              below: belowOf(row, line, t),
            })),
          ),
          { cells: [t("charges.sum"), kronor(netOre), "", kronor(vatOre), kronor(grossOre)], below: [] },
        ],
      },
    ],
  });
}

/** How a row is invoiced, as far as it is known. */
function belowOf(row: ChargeRow, line: ChargeRow["lines"][number], t: Words): [string, string][] {
  const { organisationNumber, peppolId, buyerReference, customerNumber } = row;
  const said: [string, string | null][] = [
    ["organisationNumber", organisationNumber && formatOrganisationNumber(organisationNumber)],
    ["peppolId", peppolId],
    ["buyerReference", buyerReference],
    ["customerNumber", customerNumber],
    ["article", line.article],
    ["accountString", line.accountString],
  ];
  return said.flatMap(([key, value]) => (value ? [[t(`charges.columns.${key}`), value]] : []));
}
