import "server-only";
import { bind } from "@/lib/platform/http/bind";
import type { Actor } from "@/lib/domain/actor";
import { namedPagesOperation, searchOperation } from "./api";
import { namePages, type KeyedPage } from "./use-cases/name-pages";
import { search } from "./use-cases/search";

/** `pagesFor` are the pages that somebody may open, which the switchboard knows. */
export const searchOperations = (pagesFor: (actor: Actor) => KeyedPage[]) => [
  bind(searchOperation, async ({ db, actor, query, locale }) => {
    const { hits } = await search(db, actor, { query: query.q, locale });
    return { items: hits.map(({ status: _status, ...item }) => item), nextCursor: null };
  }),
  bind(namedPagesOperation, async ({ actor }) => ({
    items: await namePages(pagesFor(actor)),
    nextCursor: null,
  })),
];
