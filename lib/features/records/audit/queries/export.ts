import "server-only";
import type { z } from "zod";
import { eventText } from "@/lib/domain/event-text";
import type { AuditEvent } from "../schema";
import { countAuditEvents, listAuditEvents, listStreams } from "./audit-events";
import type { auditEventsExportQuery } from "../schema";
import type { ExportColumn, ListExport, Words } from "@/lib/features/records/exports/server";

type Query = z.output<typeof auditEventsExportQuery>;

export const auditEventsExport: ListExport<Query, AuditEvent> = async ({ db, actor, query, words: t }) => {
  const { stream, type } = query;
  const chain = stream && (await listStreams(db, actor)).find(({ key }) => key === stream);
  return {
    title: t("audit.title"),
    filter: [
      [t("audit.chain"), chain ? `${chain.name ?? t("audit.officeChain")} (${chain.key})` : stream],
      [t("audit.what"), type && eventName(type, t)],
    ],
    columns: columns(t),
    rows: (page) => listAuditEvents(db, actor, { stream, type, ...page }),
    count: () => countAuditEvents(db, actor, { stream, type, limit: 1 }),
  };
};

const wordOr = (t: Words, key: string, other: string): string => (t.has(key) ? t(key) : other);
const eventName = (type: string, t: Words): string => wordOr(t, eventText(type, "name"), type);

const columns = (t: Words): ExportColumn<AuditEvent>[] => [
  { header: t("audit.time"), kind: "moment", width: 20, value: (event) => event.time },
  { header: t("audit.what"), kind: "text", width: 30, value: (event) => eventName(event.type, t) },
  { header: t("exports.columns.eventType"), kind: "text", width: 24, value: (event) => event.type },
  { header: t("audit.object"), kind: "text", width: 44, value: (event) => event.target },
  { header: t("audit.who"), kind: "text", width: 24, value: (event) => event.actor.name },
  {
    header: t("exports.columns.role"),
    kind: "text",
    width: 18,
    value: ({ actor: { role } }) => wordOr(t, `roles.${role}`, role),
  },
  { header: t("audit.chain"), kind: "text", width: 20, value: (event) => event.stream },
  { header: t("exports.columns.eventNumber"), kind: "number", width: 10, value: (event) => event.seq },
  { header: t("audit.hash"), kind: "text", width: 66, value: (event) => event.hash },
];
