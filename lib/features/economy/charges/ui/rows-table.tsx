import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { formatOre } from "@/lib/domain/money";
import { formatOrganisationNumber } from "@/lib/domain/organisation-number";
import type { ChargePreview, ChargeRow } from "../schema";
import { percentText } from "./percent-text";

/** Whom, how much without VAT and with, and how it is invoiced beneath the name. */
export async function RowsTable({ charge: { rows, total } }: { charge: ChargePreview }) {
  const t = await getTranslations("charges");
  const locale = await getLocale();
  const kronor = (ore: number) => formatOre(ore, locale);
  const net = (row: ChargeRow) => row.lines.reduce((sum, line) => sum + line.netOre, 0);
  const vat = (row: ChargeRow) => row.lines.reduce((sum, line) => sum + line.vatOre, 0);
  const addressed = (row: ChargeRow) =>
    row.isInternal
      ? t("internal")
      : [
          row.peppolId ?? (row.organisationNumber && formatOrganisationNumber(row.organisationNumber)),
          row.buyerReference,
          row.customerNumber,
        ]
          .filter(Boolean)
          .join(" · ");
  const columns: Column<ChargeRow>[] = [
    {
      key: "municipality",
      header: t("columns.municipality"),
      cell: ({ municipality }) => municipality.name,
      note: (row) => addressed(row) || false,
    },
    { key: "net", header: t("columns.net"), align: "num", cell: (row) => kronor(net(row)) },
    {
      key: "rate",
      header: t("one.vatOn"),
      align: "num",
      cell: ({ lines }) => percentText(lines[0]?.vatRate ?? "0", locale),
    },
    { key: "vat", header: t("columns.vat"), align: "num", cell: (row) => kronor(vat(row)) },
    { key: "gross", header: t("columns.gross"), align: "num", cell: (row) => kronor(net(row) + vat(row)) },
  ];
  return (
    <DataTable
      caption={t("one.rows")}
      columns={columns}
      rows={rows}
      phone="scroll"
      footer={[
        {
          key: "sum",
          cells: {
            municipality: t("sum"),
            net: kronor(total.netOre),
            vat: kronor(total.vatOre),
            gross: kronor(total.grossOre),
          },
        },
      ]}
    />
  );
}
