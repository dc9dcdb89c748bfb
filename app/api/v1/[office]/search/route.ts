import { searchOperation } from "@/lib/features/desk/search/api";
import { search } from "@/lib/features/desk/search/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(searchOperation, async ({ db, actor, query, locale }) => {
    const { items, nextCursor } = await search(db, actor, query.q, locale);
    return { items: items.map(({ status: _status, ...item }) => item), nextCursor };
  }),
});
