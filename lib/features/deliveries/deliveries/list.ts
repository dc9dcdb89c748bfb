import { z } from "zod";
import {
  deliveryStatuses,
  stages,
  statusGroups,
  statusLook,
  stoppedBy,
  type StoppedBy,
} from "@/lib/domain/delivery";
import type { ListView } from "@/lib/domain/list-columns";
import { defineList, type ChosenOf, type ListPlace, type SortOf } from "@/lib/domain/list-description";
import { paths } from "@/lib/domain/paths";
import { partsOfQuarter } from "@/lib/domain/period";
import { holds, isVendorOnly, mayIn } from "@/lib/domain/actor";
import { stoppedByKey } from "@/lib/domain/delivery";
import { stopInWords, stopLook } from "./domain";
import { deliveryItem, matrixFilter, type DeliveryItem } from "./schema";

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** The values of the plan filter: overdue deliveries, and the plan of each quarter. */
const plans = ({ choices }: ListView): string[] => [
  "late",
  ...(choices["quarter"] ?? []).map(({ value }) => `planned-${value}`),
];

/** The text of "late", "planned-2026-4" or "approved-2026-4". */
function planInWords(plan: string, { t }: ListView): string {
  const [kind, year = "", quarter = ""] = plan.split("-");
  return t(`deliveries.list.plans.${kind}`, { year, quarter });
}

const quarterInWords = ({ plannedFor }: DeliveryItem, { t }: ListView): string | null =>
  plannedFor && t("deliveries.list.quarter", partsOfQuarter(plannedFor));

/** `phase` is a stage or one of the office's phase keys. */
export const deliveriesList = defineList({
  key: "deliveries",
  permission: "delivery:read",
  page: paths.deliveries,
  path: "/deliveries",
  summary: "The deliveries you may see, filtered and sorted",
  words: "deliveries",
  row: deliveryItem,
  href: (row, { actor }) => paths.delivery(actor.office.key, row.id),
  pick: {
    isShown: ({ actor }) => holds(actor, "delivery:advance"),
    may: ({ municipality }, { actor }) => mayIn(actor, "delivery:advance", municipality.code),
    page: (office) => paths.changeDeliveries(office),
    label: "deliveries.bulk.chosen",
    named: ["system", "municipality"],
  },
  // What needs work first.
  order: "status",
  filters: {
    municipality: {
      schema: z.string().regex(/^\d{4}$/),
      label: "deliveries.list.municipality",
      values: "choices",
    },
    system: { schema: key, label: "deliveries.list.system", values: "choices" },
    vendor: {
      schema: key,
      label: "deliveries.list.vendor",
      values: "choices",
      isOffered: ({ choices }) => (choices["vendor"]?.length ?? 0) > 1,
    },
    phase: {
      schema: key,
      label: "deliveries.list.phase",
      values: "choices",
      also: stages,
      word: (value, { t }) =>
        stages.some((stage) => stage === value) ? t(`deliveries.stage.${value}`) : undefined,
    },
    status: {
      schema: z.enum([...deliveryStatuses, "going", "toClose", "done"]),
      label: "deliveries.list.status",
      values: [...Object.keys(statusGroups), ...deliveryStatuses],
      word: (value, { t }) => t(`deliveries.status.${value}`),
    },
    blocked: {
      schema: z.enum([...stoppedBy, "any"]),
      label: "deliveries.list.blocked",
      values: ["any", ...stoppedBy],
      word: (value, { t, actor }) =>
        value === "any"
          ? t("deliveries.list.anyStop")
          : t(`deliveries.stoppedBy.${stoppedByKey(value as StoppedBy, isVendorOnly(actor))}`),
    },
    plan: {
      schema: z.string().regex(/^(late|(planned|approved)-\d{4}-[1-4])$/),
      label: "deliveries.list.plan",
      values: plans,
      word: planInWords,
      isOffered: ({ choices, filter }) =>
        (choices["quarter"]?.length ?? 0) > 0 || filter["plan"] !== undefined,
    },
  },
  columns: [
    {
      key: "system",
      label: "deliveries.list.system",
      kind: "text",
      value: (row) => row.system.name,
      // The reason of the stop is shown when the list is filtered by stops.
      note: (row, { t, filter }) =>
        [
          row.kind !== "ordinary" && t(`deliveries.kindShort.${row.kind}`),
          filter["blocked"] && row.blocked?.reason,
        ]
          .filter(Boolean)
          .join(". "),
      sort: "ascending",
    },
    {
      key: "kind",
      label: "deliveries.list.kind",
      on: "file",
      kind: "text",
      value: (row, { t }) => t(`deliveries.kindShort.${row.kind}`),
      chars: 14,
    },
    {
      key: "municipality",
      label: "deliveries.list.municipality",
      kind: "text",
      value: (row) => row.municipality.name,
      sort: "ascending",
      chars: 20,
    },
    {
      key: "code",
      label: "municipalities.code",
      on: "file",
      kind: "text",
      value: (row) => row.municipality.code,
      chars: 12,
    },
    {
      key: "vendor",
      label: "deliveries.list.vendor",
      on: "file",
      kind: "text",
      value: (row) => row.vendor?.name ?? null,
    },
    {
      key: "plannedFor",
      label: "exports.columns.plannedFor",
      on: "file",
      kind: "text",
      value: quarterInWords,
      chars: 14,
    },
    {
      key: "phase",
      label: "deliveries.list.phase",
      kind: "text",
      value: (row) => row.phase.name,
      sort: "ascending",
      chars: 28,
    },
    {
      key: "status",
      label: "deliveries.list.status",
      kind: "mark",
      value: ({ status }, { t }) => ({ look: statusLook[status], text: t(`deliveries.status.${status}`) }),
      sort: "ascending",
    },
    {
      key: "blocked",
      label: "deliveries.list.blocked",
      kind: "mark",
      value: ({ blocked }, { t, actor }) =>
        blocked && {
          look: stopLook,
          text: t(`deliveries.stoppedBy.${stoppedByKey(blocked.by, isVendorOnly(actor))}`),
        },
      note: (row, { t, locale }) => stopInWords(row, t, locale),
      sort: "ascending",
    },
    {
      key: "blockedSince",
      label: "exports.columns.blockedSince",
      on: "file",
      kind: "day",
      value: (row) => row.blocked?.since ?? null,
    },
    {
      key: "reason",
      label: "deliveries.move.reason",
      on: "file",
      kind: "text",
      value: (row) => row.blocked?.reason ?? null,
      chars: 44,
    },
    {
      key: "planned",
      label: "deliveries.list.planned",
      on: "page",
      kind: "text",
      value: quarterInWords,
      isShown: ({ filter }) => filter["plan"] !== undefined,
      sort: "ascending",
    },
    {
      key: "points",
      label: "deliveries.list.points",
      on: "page",
      kind: "text",
      align: "num",
      value: ({ controlPoints: { total, done } }, { t }) =>
        t("deliveries.list.pointsOf", { left: total - done, total }),
      sort: "ascending",
    },
    {
      key: "left",
      label: "deliveries.list.points",
      on: "file",
      kind: "count",
      value: ({ controlPoints: { total, done } }) => total - done,
    },
    {
      key: "total",
      label: "exports.columns.points",
      on: "file",
      kind: "count",
      value: (row) => row.controlPoints.total,
      chars: 16,
    },
    {
      key: "blockingOpen",
      label: "exports.columns.blockingOpen",
      on: "file",
      kind: "count",
      value: (row) => row.controlPoints.blockingOpen,
      chars: 18,
    },
    {
      key: "updatedAt",
      label: "deliveries.list.updatedAt",
      on: "page",
      kind: "day",
      value: (row) => row.updatedAt,
      onPhone: "hidden",
      sort: "ascending",
    },
    {
      key: "changed",
      label: "deliveries.list.updatedAt",
      on: "file",
      kind: "moment",
      value: (row) => row.updatedAt,
    },
  ],
});
export type DeliveryFilter = ChosenOf<typeof deliveriesList>;
export type DeliverySort = SortOf<typeof deliveriesList>;

/** The matrix: the same deliveries, but only the latest of each municipality and system. */
export const matrixList: ListPlace = {
  key: "matrix",
  permission: "delivery:read",
  parameters: Object.keys(matrixFilter.shape),
  page: paths.matrix,
};
