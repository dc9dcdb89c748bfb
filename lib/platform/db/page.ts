import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { Page } from "@/lib/domain/list";
import { isStorable } from "@/lib/domain/text";

/**
 * A cursor as an opaque text: the order of the list, if it has several, the key of the last row of
 * the page, and the number of rows before the next page.
 */
const encodeCursor = (key: string[]): string => Buffer.from(JSON.stringify(key)).toString("base64url");

const partsOf = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
};

const position = /^\d{1,9}$/;

/**
 * The key in a cursor, with the given number of parts; null when there is no cursor. `order` is the
 * order of the list, if it has several. Throws 400 request.badQuery for a cursor that we did not
 * make, or that belongs to another order.
 */
export function decodeCursor(cursor: string | undefined, length: number, order?: string): string[] | null {
  if (cursor === undefined) return null;
  const parsed = z
    .array(z.string().refine(isStorable))
    .length(length + (order === undefined ? 1 : 2))
    .safeParse(partsOf(cursor));
  const [taken, ...parts] = order === undefined ? [order, ...(parsed.data ?? [])] : (parsed.data ?? []);
  if (!parsed.success || taken !== order || !position.test(parts.at(-1) ?? ""))
    throw new AppError("request.badQuery", { errors: [{ path: "cursor", code: "invalid" }] });
  return parts.slice(0, -1) as string[];
}

/** The number of rows before the page of a cursor; 0 for the first page. */
export function positionOf(cursor: string | undefined): number {
  const parts = cursor === undefined ? null : partsOf(cursor);
  const last: unknown = Array.isArray(parts) ? parts.at(-1) : null;
  return typeof last === "string" && position.test(last) ? Number(last) : 0;
}

/**
 * Makes a page from rows that were read with a limit one higher: removes the extra row and makes
 * the cursor of the next page.
 */
export function toPage<T>(
  rows: T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  keyOf: (row: T) => string[],
  order?: string,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || !last) return { items, nextCursor: null };
  const parts = [...(order === undefined ? [] : [order]), ...keyOf(last), String(positionOf(cursor) + limit)];
  return { items, nextCursor: encodeCursor(parts) };
}
