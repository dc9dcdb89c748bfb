import { z } from "zod";
import { isVendorOnly } from "@/lib/domain/actor";
import { stoppedBy } from "@/lib/domain/delivery";
import type { ListView } from "@/lib/domain/list-columns";
import { defineList, type ChosenOf, type SortOf } from "@/lib/domain/list-description";
import { paths } from "@/lib/domain/paths";
import { escalationSteps } from "./domain";
import { stopItem } from "./schema";
import { stopStatusLook } from "./domain";

/** A vendor reads nothing of these: the columns are not there, in the file neither. */
const forMembers = ({ actor }: ListView): boolean => !isVendorOnly(actor);

/** The ledger: what has held deliveries up, open stops first. */
export const stopsList = defineList({
  key: "stops",
  permission: "stop:read",
  page: paths.stops,
  path: "/stops",
  summary: "The stops of the deliveries you may see, open and closed; a vendor's are those that name it",
  words: "stops",
  row: stopItem,
  href: (row, { actor }) => paths.stop(actor.office.key, row.id),
  order: "status",
  filters: {
    open: {
      schema: z.enum(["yes", "no"]),
      label: "stops.list.open",
      values: ["yes", "no"],
      word: (value, { t }) => t(`stops.list.isOpen.${value}`),
    },
    by: {
      schema: z.enum(stoppedBy),
      label: "stops.by",
      values: stoppedBy,
      word: (value, { t }) => t(`stops.waitsFor.${value}`),
    },
    vendor: {
      schema: z.string().regex(/^[a-z0-9-]{1,80}$/),
      label: "stops.vendor",
      values: "choices",
      isOffered: ({ choices, filter }) =>
        (choices["vendor"]?.length ?? 0) > 1 || filter["vendor"] !== undefined,
    },
    municipality: {
      schema: z.string().regex(/^\d{4}$/),
      label: "stops.municipality",
      values: "choices",
      isOffered: ({ choices, filter }) =>
        (choices["municipality"]?.length ?? 0) > 1 || filter["municipality"] !== undefined,
    },
  },
  columns: [
    {
      key: "title",
      label: "stops.what",
      kind: "text",
      value: (row) => row.title,
      note: (row) => row.number,
      hasCodes: true,
      onPhone: "title",
      chars: 44,
    },
    {
      key: "number",
      label: "stops.number",
      on: "file",
      kind: "text",
      value: (row) => row.number,
      sort: "descending",
      chars: 14,
    },
    {
      key: "status",
      label: "stops.status",
      kind: "mark",
      value: (row, { t }) => ({ look: stopStatusLook[row.status], text: t(`stops.statuses.${row.status}`) }),
      sort: "ascending",
      onPhone: "corner",
      chars: 18,
    },
    {
      key: "by",
      label: "stops.by",
      kind: "text",
      value: (row, { t }) =>
        row.by === "vendor" && row.vendor ? row.vendor.name : t(`stops.waitsFor.${row.by}`),
      note: (row) => row.by !== "vendor" && row.vendor !== null && row.vendor.name,
      chars: 24,
    },
    {
      key: "deliveries",
      label: "stops.held",
      kind: "text",
      value: (row, { t }) => heldInWords(row, t),
      chars: 44,
    },
    { key: "since", label: "stops.since", kind: "day", value: (row) => row.since, sort: "ascending" },
    { key: "days", label: "stops.days", kind: "count", value: (row) => row.days, sort: "descending" },
    {
      key: "promisedFor",
      label: "stops.promisedFor",
      kind: "day",
      value: (row) => row.promisedFor,
      note: (row, { t }) => row.timesMoved > 0 && t("stops.moved", { count: row.timesMoved }),
    },
    {
      key: "timesMoved",
      label: "stops.timesMoved",
      on: "file",
      kind: "number",
      value: (row) => row.timesMoved,
    },
    {
      key: "escalation",
      label: "stops.escalation",
      kind: "text",
      isShown: forMembers,
      value: (row, { t }) => {
        const highest = escalationSteps.findLast((step) => row.escalation.some((one) => one.step === step));
        return highest ? t(`stops.steps.${highest}`) : null;
      },
      chars: 20,
    },
    { key: "closedOn", label: "stops.closedOn", kind: "day", value: (row) => row.closedOn },
    {
      key: "outcome",
      label: "stops.outcome",
      on: "file",
      kind: "text",
      value: (row, { t }) => row.outcome && t(`stops.outcomes.${row.outcome}`),
    },
    { key: "reason", label: "stops.reason", on: "file", kind: "text", value: (row) => row.reason, chars: 60 },
    {
      key: "clause",
      label: "stops.clause",
      on: "file",
      isShown: forMembers,
      kind: "text",
      value: (row) => row.clause,
    },
    {
      key: "cost",
      label: "stops.costPerMonth",
      on: "file",
      isShown: forMembers,
      kind: "ore",
      value: (row) => row.costOrePerMonth,
    },
    {
      key: "complaint",
      label: "stops.complaint",
      on: "file",
      isShown: forMembers,
      kind: "day",
      value: (row) => row.complaint?.on ?? null,
    },
  ],
});
export type StopFilter = ChosenOf<typeof stopsList>;
export type StopSort = SortOf<typeof stopsList>;

/** "Procapita: Lund, Trelleborg", each system with its municipalities, and how many more. */
function heldInWords({ deliveries, others }: z.infer<typeof stopItem>, t: ListView["t"]): string {
  const bySystem = new Map<string, string[]>();
  for (const { system, municipality } of deliveries)
    bySystem.set(system.name, [...(bySystem.get(system.name) ?? []), municipality.name]);
  const own = [...bySystem].map(([system, places]) => `${system}: ${places.join(", ")}`);
  return [...own, ...(others > 0 ? [t("stops.others", { count: others })] : [])].join("; ");
}
