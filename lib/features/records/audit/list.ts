import { z } from "zod";
import { holds } from "@/lib/domain/actor";
import { eventTypesOf } from "@/lib/domain/event-text";
import type { ListView } from "@/lib/domain/list-columns";
import { defineList, type ChosenOf } from "@/lib/domain/list-description";
import { formatCount } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import { changeIn, eventName, roleName } from "./domain";
import { auditEvent, auditRow, type AuditRow } from "./schema";

/**
 * A chain as the filter offers it; its label is the municipality's name, none for the office
 * itself.
 */
const chainOf = (key: string, { choices }: ListView) => choices["stream"]?.find(({ value }) => value === key);

/** A chain's municipality, or the office itself, and how many events it has. */
function chainName(key: string, view: ListView): string | undefined {
  const { t, locale } = view;
  const chain = chainOf(key, view);
  if (!chain) return undefined;
  const count = formatCount(chain.count ?? 0, locale);
  return t("audit.chainOption", { name: chain.label || t("audit.officeChain"), count });
}

/** The page of what an event concerned, for a reader who may open it. */
function subjectHref({ type, facts, subject, subjectId, deliveryId, stream }: AuditRow, { actor }: ListView) {
  const { key: office } = actor.office;
  const { approvalId, importId, number } = facts;
  if (typeof approvalId === "string" && holds(actor, "approval:read"))
    return paths.approval(office, approvalId);
  if (deliveryId !== null && holds(actor, "delivery:read"))
    return type.startsWith("controlPoint.") && typeof number === "number"
      ? paths.controlPoint(office, deliveryId, number)
      : paths.delivery(office, deliveryId);
  if (typeof importId === "string" && holds(actor, "import:follow")) return paths.import(office, importId);
  if (subject === "installation" && subjectId !== null && holds(actor, "installation:read"))
    return paths.installation(office, subjectId);
  if (subject === "project" && subjectId !== null && holds(actor, "project:read"))
    return paths.project(office, subjectId);
  const code = stream.split("/")[1];
  return subject === "municipality" && code && holds(actor, "municipality:read")
    ? paths.municipality(office, code)
    : undefined;
}

/** Every change, newest first: who, what, when, and the checksum that holds it. */
export const auditEventsList = defineList({
  key: "audit-events",
  permission: "audit:read",
  page: paths.audit,
  path: "/audit-events",
  summary: "The audit trail of the chains you may see, newest first",
  words: "audit",
  row: auditRow,
  item: auditEvent,
  filters: {
    stream: {
      schema: z.string().regex(/^[a-z0-9-]{2,40}\/[a-z0-9-]{1,20}$/),
      label: "audit.chain",
      values: "choices",
      word: chainName,
    },
    type: {
      schema: z.string().regex(/^[a-zA-Z]{1,40}\.[a-zA-Z-]{1,40}$/),
      label: "audit.what",
      values: ({ t }) => eventTypesOf(t.raw("events") as object),
      word: (value, { t }) => eventName(value, t),
    },
    person: { schema: z.uuid(), label: "audit.who", values: "choices" },
    from: { schema: z.iso.date(), label: "audit.from", input: "date" },
    to: { schema: z.iso.date(), label: "audit.to", input: "date" },
    subject: { schema: z.string().trim().min(1).max(100), label: "audit.object", input: "text" },
    delivery: { schema: z.uuid(), label: "audit.object" },
  },
  columns: [
    {
      key: "time",
      label: "audit.time",
      kind: "moment",
      hasSeconds: true,
      value: (event) => event.time,
      onPhone: "corner",
    },
    {
      key: "what",
      label: "audit.what",
      kind: "text",
      value: (event, { t }) => eventName(event.type, t),
      note: (event, { t }) => changeIn(event, t),
      onPhone: "title",
      chars: 30,
    },
    {
      key: "change",
      label: "audit.change",
      on: "file",
      kind: "text",
      value: (event, { t }) => changeIn(event, t),
      chars: 60,
    },
    {
      key: "type",
      label: "exports.columns.eventType",
      on: "file",
      kind: "text",
      value: (event) => event.type,
    },
    {
      key: "object",
      label: "audit.object",
      kind: "text",
      value: (event) => event.target,
      href: subjectHref,
      chars: 44,
    },
    {
      key: "who",
      label: "audit.who",
      kind: "text",
      value: ({ actor }, { t }) => actor.name ?? roleName(actor.role, t),
      note: ({ actor }, { t }) => actor.name !== null && roleName(actor.role, t),
    },
    {
      key: "role",
      label: "exports.columns.role",
      on: "file",
      kind: "text",
      value: ({ actor }, { t }) => roleName(actor.role, t),
      chars: 18,
    },
    {
      key: "number",
      label: "audit.number",
      on: "page",
      kind: "text",
      value: ({ stream, seq }, view) =>
        `${chainOf(stream, view)?.label || view.t("audit.officeChain")} · ${seq}`,
    },
    {
      key: "stream",
      label: "audit.chain",
      on: "file",
      kind: "text",
      value: (event) => event.stream,
      chars: 20,
    },
    {
      key: "seq",
      label: "exports.columns.eventNumber",
      on: "file",
      kind: "number",
      value: (event) => event.seq,
      chars: 10,
    },
    { key: "hash", label: "audit.hash", kind: "digest", value: (event) => event.hash, width: "15rem" },
  ],
});
export type AuditFilter = ChosenOf<typeof auditEventsList>;
