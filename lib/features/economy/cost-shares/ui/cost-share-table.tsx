import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { formatShare, formatTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { CostShare, CostShareList } from "../schema";

interface CostShareTableProps {
  shares: CostShareList;
  /** Codes of the reader's own municipalities. */
  own: string[];
  office: string;
  /** Every name leads to its municipality's page, not only the reader's own. */
  isOfficeWide: boolean;
}

/**
 * Every municipality's printed share and decided amounts; the reader's own stands out in weight and
 * in a word.
 */
export async function CostShareTable({ shares, own, office, isOfficeWide }: CostShareTableProps) {
  const t = await getTranslations("costShares");
  const locale = await getLocale();
  const isOwn = (row: CostShare) => own.includes(row.municipality.code);
  const inWeight = (row: CostShare, text: string, href?: string) => ({
    text,
    ...(isOwn(row) && { look: "strong" as const }),
    ...(href !== undefined && { href }),
  });
  const amountOf = (row: CostShare, year: number) => row.amounts.find((amount) => amount.year === year);
  const pageOf = (row: CostShare) =>
    isOfficeWide || isOwn(row) ? paths.municipality(office, row.municipality.code) : undefined;
  const columns: Column<CostShare>[] = [
    {
      key: "municipality",
      header: t("municipality"),
      cell: (row) => inWeight(row, row.municipality.name, pageOf(row)),
      note: (row) => isOwn(row) && t("yours"),
    },
    {
      key: "share",
      header: t("share"),
      align: "num",
      cell: (row) => inWeight(row, row.share === null ? "–" : formatShare(row.share, locale)),
    },
    ...shares.total.amounts.map(({ year }): Column<CostShare> => ({
      key: String(year),
      header: String(year),
      align: "num",
      cell: (row) => {
        const amount = amountOf(row, year);
        return amount && inWeight(row, formatTkr(amount.maxOre, locale));
      },
    })),
  ];
  const totals = shares.total.amounts.map(({ year, maxOre }) => [String(year), formatTkr(maxOre, locale)]);
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={shares.items}
      phone="scroll"
      footer={[
        {
          key: "sum",
          cells: {
            municipality: t("sum"),
            share: formatShare(shares.total.share, locale),
            ...Object.fromEntries(totals),
          },
        },
      ]}
    />
  );
}
