import { z } from "zod";
import { listOf, pageQuery } from "@/lib/domain/list";

export const auditEvent = z.object({
  stream: z.string(),
  seq: z.int(),
  time: z.string(),
  type: z.string(),
  actor: z.object({ name: z.string().nullable(), role: z.string() }),
  target: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof auditEvent>;

/** An event as the log's page shows it, with what it changed and what it leads to. */
export const auditRow = auditEvent.extend({
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  subject: z.string(),
  deliveryId: z.uuid().nullable(),
  subjectId: z.uuid().nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;

/** An event in the history of one thing, with what it says in the reader's language. */
const historyEvent = auditEvent.extend({ text: z.string() });

/** The history of one thing, newest first. */
export const history = listOf(historyEvent);
export const historyQuery = z.strictObject(pageQuery);
