import { z } from "zod";
import { listOf, pageQuery } from "@/lib/domain/list";
import { fileFormat, paging } from "@/lib/features/records/exports";

const auditEvent = z.object({
  stream: z.string(),
  seq: z.int(),
  time: z.string(),
  type: z.string(),
  actor: z.object({ name: z.string().nullable(), role: z.string() }),
  target: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof auditEvent>;
export const auditEventList = listOf(auditEvent);

export const auditFilter = z.strictObject({
  stream: z
    .string()
    .regex(/^[a-z0-9-]{2,40}\/[a-z0-9-]{1,20}$/)
    .optional(),
  type: z
    .string()
    .regex(/^[a-zA-Z]{1,40}\.[a-zA-Z-]{1,40}$/)
    .optional(),
  delivery: z.uuid().optional(),
  ...pageQuery,
});
export type AuditFilter = z.output<typeof auditFilter>;

/** The whole list as a file. */
export const auditEventsExportQuery = auditFilter.omit(paging).extend(fileFormat);
