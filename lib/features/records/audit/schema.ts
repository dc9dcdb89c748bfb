import { z } from "zod";

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
