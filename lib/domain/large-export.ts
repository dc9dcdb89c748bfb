import { z } from "zod";
import { taskStates } from "./long-task";

/**
 * A list, or all documents of a delivery, that take too long to be waited for: how far the file has
 * come, and what it is once it is ready.
 */
export const largeExport = z.object({
  id: z.uuid(),
  /** What the list or the delivery is called. */
  name: z.string(),
  format: z.enum(["xlsx", "csv", "zip"]),
  state: z.enum(taskStates),
  /** In rows, or in documents. */
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

/** What a format is called, in every language. */
export const formatNames: Record<LargeExport["format"], string> = { xlsx: "Excel", csv: "CSV", zip: "ZIP" };
