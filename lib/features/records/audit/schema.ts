import { z } from "zod";
import { listOf, pageQuery } from "@/lib/domain/list";
import { defineOperation } from "@/lib/domain/operation";
import type { Permission } from "@/lib/domain/permissions";

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
const history = listOf(historyEvent);
const historyQuery = z.strictObject(pageQuery);

interface HistoryOf<P extends z.ZodType> {
  id: string;
  /** The address of the thing: "/systems/{key}". */
  of: `/${string}`;
  /** Whose it is, in the summary: "a system in the office". */
  thing: string;
  permission: Permission;
  params?: P;
}

/** The operation that tells what has happened to a thing of a room, newest first. */
export const historyOperation = <P extends z.ZodType = z.ZodUndefined>({
  of,
  thing,
  ...told
}: HistoryOf<P>) =>
  defineOperation({
    ...told,
    method: "GET",
    path: `${of}/history`,
    summary: `What has happened to ${thing}, newest first`,
    query: historyQuery,
    response: history,
    // What has no parameter is always there.
    errors: told.params ? ["request.notFound", "request.badQuery"] : ["request.badQuery"],
  });
