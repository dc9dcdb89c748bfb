import { z } from "zod";

/** What several things are changed by at once: their ids. */
export const bulkIds = z.array(z.uuid()).min(1).max(200);

/** How it went with each, in the order asked for; `code` says why not. */
export const bulkAnswer = z.object({
  items: z.array(z.object({ id: z.uuid(), ok: z.boolean(), code: z.string().nullable() })),
});
export type BulkAnswer = z.infer<typeof bulkAnswer>;

/**
 * The answer from what hindered each that was found; null for nothing. What was not found is told
 * as missing, whoever's it is.
 */
export const bulkAnswerOf = (ids: string[], codes: ReadonlyMap<string, string | null>): BulkAnswer => ({
  items: [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => {
    const code = codes.has(id) ? (codes.get(id) ?? null) : "request.notFound";
    return { id, ok: code === null, code };
  }),
});
