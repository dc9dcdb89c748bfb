import { z } from "zod";

/** The query of every list: `limit` 1 to 200 (50 by default), `cursor` from the previous page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(2000).optional(),
};

/** The JSON of a list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A reference has a code or key and a name, never only an id. */
export const codeAndName = z.object({ code: z.string(), name: z.string() });
export const keyAndName = z.object({ key: z.string(), name: z.string() });
