import type { Actor } from "@/lib/domain/actor";
import type { Locale, Words } from "@/lib/domain/text";
import type { Cell, SheetColumn, Spreadsheet } from "@/lib/platform/documents/spreadsheet";
import { defaultColumns, percentOf, periodText, type CsvColumn } from "../domain";
import type { Charge, ChargeRow } from "../schema";

type Line = ChargeRow["lines"][number];
type Column = Omit<SheetColumn, "header"> & { value: (row: ChargeRow, line: Line) => Cell };

interface Writing {
  actor: Actor;
  charge: Charge;
  locale: Locale;
  words: Words;
}

const columnsIn = ({ charge, words: t }: Writing): Record<CsvColumn, Column> => ({
  customerNumber: { kind: "text", width: 14, value: (row) => row.customerNumber },
  municipality: { kind: "text", width: 22, value: (row) => row.municipality.name },
  code: { kind: "text", width: 10, value: (row) => row.municipality.code },
  organisationNumber: { kind: "text", width: 18, value: (row) => row.organisationNumber },
  peppolId: { kind: "text", width: 20, value: (row) => row.peppolId },
  buyerReference: { kind: "text", width: 20, value: (row) => row.buyerReference },
  isInternal: {
    kind: "text",
    width: 14,
    value: (row) => t(row.isInternal ? "charges.internal" : "charges.external"),
  },
  article: { kind: "text", width: 14, value: (_row, line) => line.article },
  period: { kind: "text", width: 12, value: (_row, line) => line.period },
  net: { kind: "ore", width: 18, value: (_row, line) => line.netOre },
  vatRate: { kind: "decimal", width: 12, value: (_row, line) => Number(percentOf(line.vatRate)) },
  vat: { kind: "ore", width: 16, value: (_row, line) => line.vatOre },
  gross: { kind: "ore", width: 18, value: (_row, line) => line.netOre + line.vatOre },
  currency: { kind: "text", width: 10, value: () => charge.currency },
  accountString: { kind: "text", width: 24, value: (_row, line) => line.accountString },
});

/** A charge as a list to write, in these columns. */
function listOf(
  writing: Writing,
  keys: readonly CsvColumn[],
): { sheet: Spreadsheet; rows: AsyncIterable<Cell[]> } {
  const { actor, charge, locale, words: t } = writing;
  const known = columnsIn(writing);
  const { netOre, vatOre, grossOre } = charge.total;
  const about: [string, string][] = [
    [t("charges.title"), periodText({ ...charge, part: charge.part ?? 1 })],
    [t("exports.about.office"), actor.office.name],
    [t("charges.key"), charge.agreement.name],
    [t("charges.columns.net"), t("charges.withoutVat")],
  ];
  const totals: Partial<Record<CsvColumn, Cell>> = { net: netOre, vat: vatOre, gross: grossOre };
  async function* rows(): AsyncGenerator<Cell[]> {
    for (const row of charge.rows)
      for (const line of row.lines) yield keys.map((key) => known[key].value(row, line));
  }
  return {
    sheet: {
      title: t("charges.title"),
      columns: keys.map((key) => ({ ...known[key], header: t(`charges.columns.${key}`) })),
      total: keys.map((key, place) => totals[key] ?? (place === 0 ? t("charges.sum") : null)),
      about: { title: t("exports.about.title"), rows: about },
      creator: actor.office.name,
      locale,
      timeZone: actor.office.timeZone,
    },
    rows: rows(),
  };
}

/** All that is known of a charge, with what it comes to. */
export const workbookOf = (writing: Writing) => {
  const rest = defaultColumns.filter((key) => key !== "municipality");
  return listOf(writing, ["municipality", ...rest]);
};

/**
 * What the host reads, in its own order: lines alone, and a decimal comma whatever the reader's
 * language.
 */
export function fileForHost(writing: Writing, columns: readonly CsvColumn[]) {
  const locale = writing.locale === "en" ? "sv" : writing.locale;
  const { sheet, rows } = listOf({ ...writing, locale }, columns);
  const { total: _total, ...lines } = sheet;
  return { sheet: lines, rows };
}
