import "server-only";
import type { z } from "zod";
import { officeToday } from "@/lib/domain/period";
import type { SystemItem } from "@/lib/features/source-systems";
import { listSystems, listSystemVendors } from "@/lib/features/source-systems/server";
import type { systemsQuery } from "../schema";
import type { ExportColumn, ListCall, ListExport, Told, Words } from "./list-export";

type Query = z.output<typeof systemsQuery>;

export const systems: ListExport<Query, SystemItem> = async (call) => {
  const { db, actor, clock, words: t } = call;
  const { format: _format, ...filter } = call.query;
  const today = officeToday(actor.office, clock.now());
  return {
    title: t("sourceSystems.title"),
    filter: await filterInWords(call),
    columns: columns(t),
    rows: (page) => listSystems(db, actor, { ...filter, ...page }, today),
  };
};

const columns = (t: Words): ExportColumn<SystemItem>[] => [
  { header: t("sourceSystems.system"), kind: "text", width: 32, value: (row) => row.name },
  { header: t("sourceSystems.vendor"), kind: "text", width: 24, value: (row) => row.vendor?.name ?? null },
  {
    header: t("sourceSystems.list.municipalities"),
    kind: "count",
    width: 14,
    value: (row) => row.municipalities,
  },
  { header: t("sourceSystems.list.deliveries"), kind: "count", width: 14, value: (row) => row.deliveries },
  { header: t("exports.columns.going"), kind: "count", width: 14, value: (row) => row.going },
  { header: t("exports.columns.approved"), kind: "count", width: 14, value: (row) => row.approved },
  { header: t("sourceSystems.list.stopped"), kind: "count", width: 12, value: (row) => row.stopped },
  { header: t("sourceSystems.list.nextWindUp"), kind: "day", width: 18, value: (row) => row.windUpOn },
];

async function filterInWords({ db, actor, query, words: t }: ListCall<Query>): Promise<Told[]> {
  const vendors = await listSystemVendors(db, actor);
  const { vendor, windUp, status } = query;
  return [
    [t("sourceSystems.list.vendor"), vendors.find(({ value }) => value === vendor)?.label ?? vendor],
    [
      t("sourceSystems.list.windUp"),
      windUp === undefined
        ? null
        : windUp === "soon"
          ? t("sourceSystems.list.soon")
          : t("sourceSystems.list.within", { months: windUp }),
    ],
    [t("sourceSystems.list.status"), status && t(`sourceSystems.status.${status}`)],
  ];
}
