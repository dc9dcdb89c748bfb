import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { formatShare } from "@/lib/domain/money";
import type { Agreement, AgreementRow } from "../../schema";
import { krText } from "./basis-words";

/** What was agreed year by year, and beside it what the rule gives. Amounts in kronor. */
export async function RowsTable({ agreement: { rows, totals, check } }: { agreement: Agreement }) {
  const t = await getTranslations("costShares.keys");
  const shares = await getTranslations("costShares");
  const locale = await getLocale();
  const kr = (ore: number | null | undefined) => (ore == null ? "" : krText(ore, locale));
  const hasShares = rows.some(({ share }) => share !== null);
  const columns: Column<AgreementRow>[] = [
    {
      key: "municipality",
      header: shares("municipality"),
      onPhone: "title",
      cell: (row) => row.municipality.name,
    },
    ...(hasShares
      ? [
          {
            key: "share",
            header: shares("share"),
            align: "num" as const,
            cell: (row: AgreementRow) => (row.share === null ? "–" : formatShare(row.share, locale)),
          },
        ]
      : []),
    ...totals.flatMap((total, place) =>
      (["agreedOre", "computedOre", "differenceOre"] as const).flatMap((column): Column<AgreementRow>[] =>
        total[column] === null
          ? []
          : [
              {
                key: `${column}${total.year}`,
                header: t(`columns.${column}`, { year: String(total.year) }),
                align: "num",
                cell: (row) => kr(row.amounts[place]?.[column]),
              },
            ],
      ),
    ),
  ];
  const sums = totals.flatMap((total) =>
    (["agreedOre", "computedOre", "differenceOre"] as const).map((column) => [
      `${column}${total.year}`,
      kr(total[column]),
    ]),
  );
  const cells = {
    municipality: shares("sum"),
    ...(check.sharesSum !== null && { share: formatShare(check.sharesSum, locale) }),
    ...(Object.fromEntries(sums) as Record<string, string>),
  };
  return (
    <DataTable
      caption={t("rows")}
      columns={columns}
      rows={rows}
      phone="scroll"
      footer={[{ key: "sum", cells }]}
    />
  );
}
