import "server-only";
import type { z } from "zod";
import { partsOfQuarter } from "@/lib/domain/period";
import type { DeliveryItem } from "../schema";
import { countDeliveries, listDeliveries } from "./list-deliveries";
import { listFilterChoices } from "./filter-choices";
import type { deliveriesExportQuery } from "../schema";
import type { ExportColumn, ListCall, ListExport, Told, Words } from "@/lib/features/records/exports/server";

type Query = z.output<typeof deliveriesExportQuery>;

export const deliveriesExport: ListExport<Query, DeliveryItem> = async (call) => {
  const { db, actor, locale, words: t } = call;
  const { format: _format, ...filter } = call.query;
  return {
    title: t("deliveries.title"),
    filter: await filterInWords(call),
    about: [[t("exports.about.order"), orderInWords(call)]],
    columns: columns(t),
    rows: (page) => listDeliveries(db, actor, { ...filter, ...page }, locale),
    count: () => countDeliveries(db, actor, { ...filter, limit: 1 }),
  };
};

const columns = (t: Words): ExportColumn<DeliveryItem>[] => [
  { header: t("deliveries.list.system"), kind: "text", width: 24, value: (row) => row.system.name },
  {
    header: t("deliveries.list.kind"),
    kind: "text",
    width: 14,
    value: (row) => t(`deliveries.kindShort.${row.kind}`),
  },
  {
    header: t("deliveries.list.municipality"),
    kind: "text",
    width: 20,
    value: (row) => row.municipality.name,
  },
  { header: t("municipalities.code"), kind: "text", width: 12, value: (row) => row.municipality.code },
  { header: t("deliveries.list.vendor"), kind: "text", width: 24, value: (row) => row.vendor?.name ?? null },
  {
    header: t("exports.columns.plannedFor"),
    kind: "text",
    width: 14,
    value: (row) => row.plannedFor && t("deliveries.list.quarter", partsOfQuarter(row.plannedFor)),
  },
  { header: t("deliveries.list.phase"), kind: "text", width: 28, value: (row) => row.phase.name },
  {
    header: t("deliveries.list.status"),
    kind: "text",
    width: 26,
    value: (row) => t(`deliveries.status.${row.status}`),
  },
  {
    header: t("deliveries.list.blocked"),
    kind: "text",
    width: 26,
    value: (row) => row.blocked && t(`deliveries.stoppedBy.${row.blocked.by}`),
  },
  {
    header: t("exports.columns.blockedSince"),
    kind: "day",
    width: 14,
    value: (row) => row.blocked?.since ?? null,
  },
  {
    header: t("deliveries.move.reason"),
    kind: "text",
    width: 44,
    value: (row) => row.blocked?.reason ?? null,
  },
  {
    header: t("deliveries.list.points"),
    kind: "count",
    width: 14,
    value: ({ controlPoints: { total, done } }) => total - done,
  },
  { header: t("exports.columns.points"), kind: "count", width: 16, value: (row) => row.controlPoints.total },
  {
    header: t("exports.columns.blockingOpen"),
    kind: "count",
    width: 18,
    value: (row) => row.controlPoints.blockingOpen,
  },
  { header: t("deliveries.list.updatedAt"), kind: "moment", width: 20, value: (row) => row.updatedAt },
];

async function filterInWords({ db, actor, locale, query, words: t }: ListCall<Query>): Promise<Told[]> {
  const choices = await listFilterChoices(db, actor, locale);
  const { municipality, system, vendor, phase, status, blocked, plan } = query;
  const named = (from: { value: string; label: string }[], value: string | undefined) =>
    from.find((choice) => choice.value === value)?.label ?? value;
  return [
    [t("deliveries.list.municipality"), named(choices.municipalities, municipality)],
    [t("deliveries.list.system"), named(choices.systems, system)],
    [t("deliveries.list.vendor"), named(choices.vendors, vendor)],
    [
      t("deliveries.list.phase"),
      phase && t.has(`deliveries.stage.${phase}`)
        ? t(`deliveries.stage.${phase}`)
        : named(choices.phases, phase),
    ],
    [t("deliveries.list.status"), status && t(`deliveries.status.${status}`)],
    [
      t("deliveries.list.blocked"),
      blocked && (blocked === "any" ? t("deliveries.list.anyStop") : t(`deliveries.stoppedBy.${blocked}`)),
    ],
    [t("deliveries.list.plan"), plan && planInWords(t, plan)],
  ];
}

function planInWords(t: Words, plan: string): string {
  const [kind, year = "", quarter = ""] = plan.split("-");
  return t(`deliveries.list.plans.${kind}`, { year, quarter });
}

function orderInWords({ query: { sort }, words: t }: ListCall<Query>): string {
  const name = t(`deliveries.list.${sort.replace("-", "")}`);
  return sort.startsWith("-") ? t("exports.about.descending", { name }) : name;
}
