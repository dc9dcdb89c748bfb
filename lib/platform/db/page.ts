import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { Page } from "@/lib/domain/list";
import { isStorable } from "@/lib/domain/text";

/** The key of a page's last row, as text that a client need not understand; before it the order it holds in, where there are several. */
const encodeCursor = (key: string[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/**
 * The key that a cursor holds, of so many parts; null where there is no cursor. `order` names the list's order, where it has several.
 * Throws 400 request.badQuery for a cursor that is not ours, or was taken in another order.
 */
export function decodeCursor(cursor: string | undefined, length: number, order?: string): string[] | null {
  if (cursor === undefined) return null;
  const wrong = () => new AppError("request.badQuery", { errors: [{ path: "cursor", code: "invalid" }] });
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw wrong();
  }
  const parsed = z
    .array(z.string().refine(isStorable))
    .length(order === undefined ? length : length + 1)
    .safeParse(key);
  if (!parsed.success) throw wrong();
  if (order === undefined) return parsed.data;
  const [taken, ...parts] = parsed.data;
  if (taken !== order) throw wrong();
  return parts;
}

/** A page of rows that were read with one more than `limit`: cuts that one off and says where the next page begins. */
export function toPage<T>(rows: T[], limit: number, keyOf: (row: T) => string[], order?: string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || !last) return { items, nextCursor: null };
  return { items, nextCursor: encodeCursor([...(order === undefined ? [] : [order]), ...keyOf(last)]) };
}
