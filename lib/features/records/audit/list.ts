import { z } from "zod";
import { eventText } from "@/lib/domain/event-text";
import type { ListView } from "@/lib/domain/list-columns";
import { defineList, type ChosenOf } from "@/lib/domain/list-description";
import { formatCount } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { Words } from "@/lib/domain/text";
import { auditEvent } from "./schema";

const wordOr = (t: Words, key: string, other: string): string => (t.has(key) ? t(key) : other);
const eventName = (type: string, t: Words): string => wordOr(t, eventText(type, "name"), type);
const roleName = (role: string, t: Words): string => wordOr(t, `roles.${role}`, role);

/** A chain's municipality, or the office itself, and how many events it has. */
function chainName(key: string, { t, locale, choices }: ListView): string | undefined {
  const chain = choices["stream"]?.find(({ value }) => value === key);
  if (!chain) return undefined;
  const count = formatCount(chain.count ?? 0, locale);
  return t("audit.chainOption", { name: chain.label || t("audit.officeChain"), count });
}

/** Every change, newest first: who, what, when, and the checksum that holds it. */
export const auditEventsList = defineList({
  key: "audit-events",
  permission: "audit:read",
  page: paths.audit,
  path: "/audit-events",
  summary: "The audit trail of the chains you may see, newest first",
  words: "audit",
  row: auditEvent,
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
      word: (value, { t }) => eventName(value, t),
    },
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
      note: (event) => event.type,
      hasCodes: true,
      onPhone: "title",
      chars: 30,
    },
    {
      key: "type",
      label: "exports.columns.eventType",
      on: "file",
      kind: "text",
      value: (event) => event.type,
    },
    { key: "object", label: "audit.object", kind: "text", value: (event) => event.target, chars: 44 },
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
      value: (event) => `${event.stream} · ${event.seq}`,
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
