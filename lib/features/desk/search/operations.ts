import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { searchOperation } from "./api";
import { search } from "./use-cases/search";

export const searchOperations = [
  bind(searchOperation, async ({ db, actor, query, locale }) => {
    const items = await search(db, actor, { query: query.q, locale });
    return { items: items.map(({ status: _status, ...item }) => item), nextCursor: null };
  }),
];
