import { searchOperation } from "@/lib/features/search/api";
import { search } from "@/lib/features/search/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(searchOperation, async ({ db, actor, query, locale }) => {
  const { items, nextCursor } = await search(db, actor, query.q, locale);
  return { items: items.map(({ status: _status, ...item }) => item), nextCursor };
});
