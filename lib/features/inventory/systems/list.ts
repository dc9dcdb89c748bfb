import { z } from "zod";
import { holds, scopeFor, type Actor } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { defineList, type ChosenOf, type SortOf } from "@/lib/domain/list-description";
import { paths } from "@/lib/domain/paths";
import { systemStatuses } from "@/lib/domain/system";
import { systemItem, windUpChoices } from "./schema";

/**
 * The systems of the office, of the reader's own municipality, or of the vendor that the reader
 * works for.
 */
export function scopeOf(actor: Actor): "office" | "municipality" | "vendor" {
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "system:read");
  if (isOfficeWide) return "office";
  return municipalityIds.length > 0 ? "municipality" : "vendor";
}

/** Who reads no deliveries is told none of their numbers. */
const readsDeliveries = ({ actor }: ListView): boolean => holds(actor, "delivery:read");

/** `status` is the status of an installation; `windUp` is a number of months ahead, or "soon". */
export const systemsList = defineList({
  key: "systems",
  permission: "system:read",
  page: paths.systems,
  path: "/systems",
  summary: "The systems you may see, with what of them is installed and delivered",
  words: "systems",
  row: systemItem,
  href: (row, { actor }) => paths.system(actor.office.key, row.key),
  // Soonest wound up first.
  order: "windUp",
  filters: {
    vendor: {
      schema: z.string().regex(/^[a-z0-9-]{1,80}$/),
      label: "systems.vendor",
      values: "choices",
      isOffered: ({ choices, filter }) =>
        (choices["vendor"]?.length ?? 0) > 1 || filter["vendor"] !== undefined,
    },
    windUp: {
      schema: z.union([z.literal("soon"), z.coerce.number().int().min(1).max(120)]),
      label: "systems.windUp",
      values: windUpChoices,
      word: (value, { t }) =>
        value === "soon" ? t("systems.list.soon") : t("systems.list.within", { months: Number(value) }),
    },
    status: {
      schema: z.enum(systemStatuses),
      label: "systems.installed",
      values: systemStatuses,
      word: (value, { t }) => t(`systems.status.${value}`),
    },
  },
  columns: [
    {
      key: "name",
      label: "systems.system",
      kind: "text",
      value: (row) => row.name,
      sort: "ascending",
      chars: 32,
    },
    {
      key: "vendor",
      label: "systems.vendor",
      kind: "text",
      value: (row) => row.vendor?.name ?? null,
      sort: "ascending",
    },
    {
      key: "municipalities",
      label: "systems.list.municipalities",
      kind: "count",
      value: (row) => row.municipalities,
      isShown: ({ actor }) => scopeOf(actor) !== "municipality",
      sort: "descending",
    },
    {
      key: "deliveries",
      label: "systems.list.deliveries",
      kind: "count",
      value: (row) => row.deliveries,
      isShown: readsDeliveries,
      href: (row, { actor }) => paths.deliveries(actor.office.key, { system: row.key }),
      linkName: (row, { t }) => t("systems.list.deliveriesOf", { count: row.deliveries, name: row.name }),
      note: (row, { t }) =>
        row.deliveries > 0 && t("systems.list.ofWhich", { going: row.going, approved: row.approved }),
      sort: "descending",
    },
    {
      key: "going",
      label: "exports.columns.going",
      on: "file",
      kind: "count",
      value: (row) => row.going,
      isShown: readsDeliveries,
    },
    {
      key: "approved",
      label: "exports.columns.approved",
      on: "file",
      kind: "count",
      value: (row) => row.approved,
      isShown: readsDeliveries,
    },
    {
      key: "stopped",
      label: "systems.list.stopped",
      on: "page",
      kind: "mark",
      value: (row, { t }) =>
        row.stopped > 0
          ? { look: { tone: "stop" }, text: t("systems.list.stoppedCount", { count: row.stopped }) }
          : null,
      isShown: readsDeliveries,
      href: (row, { actor }) => paths.deliveries(actor.office.key, { system: row.key, blocked: "any" }),
      linkName: (row, { t }) => t("systems.list.stoppedOf", { count: row.stopped, name: row.name }),
      sort: "descending",
    },
    {
      key: "stops",
      label: "systems.list.stopped",
      on: "file",
      kind: "count",
      value: (row) => row.stopped,
      isShown: readsDeliveries,
    },
    {
      key: "windUp",
      label: "systems.list.nextWindUp",
      kind: "day",
      value: (row) => row.windUpOn,
      note: (row, { t, today }) => row.windUpOn !== null && row.windUpOn < today && t("systems.overdue"),
      sort: "ascending",
    },
  ],
});
export type SystemFilter = ChosenOf<typeof systemsList>;
export type SystemSort = SortOf<typeof systemsList>;
