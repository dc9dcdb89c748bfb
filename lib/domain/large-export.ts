import { z } from "zod";
import { taskStates } from "./long-task";

/**
 * A list that is too long to be waited for: how far its file has come, and what it is once it is
 * ready.
 */
export const largeExport = z.object({
  id: z.uuid(),
  /** What the list is called. */
  name: z.string(),
  format: z.enum(["xlsx", "csv"]),
  state: z.enum(taskStates),
  /** In rows. */
  progress: z.object({ done: z.int(), of: z.int() }),
  /** The code of what went wrong. */
  failure: z.string().nullable(),
  /** Once it is ready, while its person may read as much as when it was written. */
  file: z.object({ name: z.string(), type: z.string(), bytes: z.int() }).nullable(),
  /** The list's own page, with the filter. */
  page: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** When it is removed, with its file. */
  expiresAt: z.iso.datetime(),
  version: z.int(),
});
export type LargeExport = z.infer<typeof largeExport>;
