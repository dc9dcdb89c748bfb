import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { searchOperation } from "./api";
import { search } from "./use-cases/search";

export const searchOperations = [
  bind(searchOperation, async ({ db, actor, query, locale }) => {
    const { items, nextCursor } = await search(db, actor, query.q, locale);
    return { items: items.map(({ status: _status, ...item }) => item), nextCursor };
  }),
];
