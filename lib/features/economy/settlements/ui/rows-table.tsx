import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { formatOre, formatShare, oreFromDigits } from "@/lib/domain/money";
import type { SettlementPage } from "../queries";
import type { SettlementRow } from "../schema";
import { partText } from "./part-text";

interface RowsTableProps {
  settlement: SettlementPage;
  /** Codes of the reader's own municipalities, which stand out. */
  own: string[];
}

/** What each municipality gets back or is charged, to the öre. */
export async function RowsTable({ settlement, own }: RowsTableProps) {
  const t = await getTranslations("settlements");
  const locale = await getLocale();
  const { rows, surplusOre, preliminaryOre } = settlement;
  const basis = rows.find((row) => row.basis)?.basis ?? null;
  // Shares that are one together are the parts themselves.
  const isWhole = basis?.by === "share" && Number(basis.of) === 1;
  const isOwn = ({ municipality }: SettlementRow) => own.includes(municipality.code);
  const inWeight = (row: SettlementRow, text: string) =>
    isOwn(row) ? { text, look: "strong" as const } : text;
  const weight = ({ basis: of }: SettlementRow) =>
    !of
      ? "–"
      : of.by === "share"
        ? formatShare(of.weight, locale)
        : formatOre(oreFromDigits(of.weight), locale);
  const num = (key: string, header: string, text: (row: SettlementRow) => string, hideOnPhone = false) => ({
    ...{ key, header, hideOnPhone },
    align: "num" as const,
    cell: (row: SettlementRow) => inWeight(row, text(row)),
  });
  const columns: Column<SettlementRow>[] = [
    {
      key: "municipality",
      header: t("municipality"),
      onPhone: "title",
      cell: (row) => inWeight(row, row.municipality.name),
      note: (row) => isOwn(row) && t("yours"),
    },
    ...(basis ? [num("weight", t(basis.by === "share" ? "share" : "keyAmount"), weight, true)] : []),
    ...(isWhole
      ? []
      : [num("part", t("shareNormalised"), (row) => partText(row.shareNormalised, locale), true)]),
    ...(preliminaryOre === null
      ? []
      : [
          num(
            "preliminary",
            t("preliminary"),
            ({ basis: of }) => formatOre(of?.preliminaryOre ?? 0, locale),
            true,
          ),
        ]),
    num("amount", t("amount"), ({ amountOre }) => formatOre(amountOre, locale)),
    {
      key: "disposition",
      header: t("disposition"),
      cell: ({ amountOre, disposition }) =>
        t(`dispositions.${amountOre < 0 ? "charged" : "given"}.${disposition}`),
    },
  ];
  const sumText =
    basis &&
    (basis.by === "share" ? formatShare(basis.of, locale) : formatOre(oreFromDigits(basis.of), locale));
  return (
    <DataTable
      caption={t(surplusOre < 0 ? "rowsTitle.deficit" : "rowsTitle.surplus")}
      columns={columns}
      rows={rows}
      phone="scroll"
      footer={[
        {
          key: "sum",
          cells: {
            municipality: t("sum"),
            weight: sumText,
            part: partText("1", locale),
            preliminary: preliminaryOre === null ? null : formatOre(preliminaryOre, locale),
            amount: formatOre(surplusOre, locale),
          },
        },
      ]}
    />
  );
}
