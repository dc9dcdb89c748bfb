import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Cell, type Column } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { formatOre } from "@/lib/domain/money";
import type { Agreement } from "../../schema";
import { krText, percentText } from "./basis-words";

export const CHECK_TABLE = "check-table";

type Row = NonNullable<Agreement["check"]["sharesReproduceAmounts"]>["rows"][number];

/**
 * What each share gives beside what was decided, and between which unrounded amounts the first year
 * lies where a yearly uplift gives them all. Nothing where every share gives its amount.
 */
export async function CheckTable({ agreement: { check } }: { agreement: Agreement }) {
  const { sharesReproduceAmounts: reproduced, uplift } = check;
  if (!reproduced || reproduced.agree === reproduced.of) return null;
  const t = await getTranslations("costShares.keys.check");
  const municipality = (await getTranslations("costShares"))("municipality");
  const locale = await getLocale();
  const signed = (ore: number): Cell => {
    const text = krText(ore, locale);
    return ore > 0 ? `+${text}` : text;
  };
  const num = (key: string, header: string, cell: (row: Row) => Cell, hideOnPhone = false): Column<Row> => ({
    ...{ key, header, cell, hideOnPhone },
    align: "num",
  });
  const bases = new Map(uplift?.base.map((one) => [one.municipality.code, one]));
  const baseOf = (row: Row): Cell => {
    const base = bases.get(row.municipality.code);
    return base ? `${formatOre(base.fromOre, locale)}–${formatOre(base.toOre, locale)}` : null;
  };
  const columns: Column<Row>[] = [
    { key: "municipality", header: municipality, cell: (row) => row.municipality.name },
    num("fromShare", t("fromShare"), ({ fromShareOre }) => krText(fromShareOre, locale)),
    num("agreed", t("agreed"), ({ agreedOre }) => krText(agreedOre, locale)),
    num("difference", t("difference"), ({ differenceOre }) => signed(differenceOre)),
    ...(uplift?.example && bases.size > 0
      ? [num("base", t("base", { example: percentText(uplift.example, locale) }), baseOf, true)]
      : []),
  ];
  const title = t("table", { year: String(reproduced.year) });
  return (
    <Sheet flush title={title} aside={t("inKronor")} id={CHECK_TABLE}>
      <DataTable caption={title} columns={columns} rows={reproduced.rows} phone="scroll" />
    </Sheet>
  );
}
