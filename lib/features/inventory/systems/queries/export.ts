import "server-only";
import type { z } from "zod";
import type { SystemItem } from "../schema";
import { listSystems, listSystemVendors } from "./list-systems";
import type { systemsExportQuery } from "../schema";
import type { ExportColumn, ListCall, ListExport, Told, Words } from "@/lib/features/records/exports/server";

type Query = z.output<typeof systemsExportQuery>;

export const systemsExport: ListExport<Query, SystemItem> = async (call) => {
  const { db, actor, words: t } = call;
  const { format: _format, ...filter } = call.query;
  const { today } = actor.office;
  return {
    title: t("systems.title"),
    filter: await filterInWords(call),
    columns: columns(t),
    rows: (page) => listSystems(db, actor, { ...filter, ...page }, today),
  };
};

const columns = (t: Words): ExportColumn<SystemItem>[] => [
  { header: t("systems.system"), kind: "text", width: 32, value: (row) => row.name },
  { header: t("systems.vendor"), kind: "text", width: 24, value: (row) => row.vendor?.name ?? null },
  {
    header: t("systems.list.municipalities"),
    kind: "count",
    width: 14,
    value: (row) => row.municipalities,
  },
  { header: t("systems.list.deliveries"), kind: "count", width: 14, value: (row) => row.deliveries },
  { header: t("exports.columns.going"), kind: "count", width: 14, value: (row) => row.going },
  { header: t("exports.columns.approved"), kind: "count", width: 14, value: (row) => row.approved },
  { header: t("systems.list.stopped"), kind: "count", width: 12, value: (row) => row.stopped },
  { header: t("systems.list.nextWindUp"), kind: "day", width: 18, value: (row) => row.windUpOn },
];

async function filterInWords({ db, actor, query, words: t }: ListCall<Query>): Promise<Told[]> {
  const vendors = await listSystemVendors(db, actor);
  const { vendor, windUp, status } = query;
  return [
    [t("systems.list.vendor"), vendors.find(({ value }) => value === vendor)?.label ?? vendor],
    [
      t("systems.list.windUp"),
      windUp === undefined
        ? null
        : windUp === "soon"
          ? t("systems.list.soon")
          : t("systems.list.within", { months: windUp }),
    ],
    [t("systems.list.status"), status && t(`systems.status.${status}`)],
  ];
}
