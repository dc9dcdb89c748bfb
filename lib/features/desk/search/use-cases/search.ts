import "server-only";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { groupByKind, MOST_OF_A_KIND } from "../domain";
import { findHits, findPrinted, kindsFor, type Hit } from "../queries";
import type { SearchItem, SearchKind } from "../schema";

/** An item with what marks it on a page. */
export type SearchHit = SearchItem & Pick<Hit, "status">;

const hrefOf = (office: string, { kind, id, key }: Pick<Hit, "kind" | "id" | "key">): string => {
  if (kind === "municipality") return paths.municipality(office, key ?? "");
  if (kind === "system") return paths.system(office, key ?? "");
  if (kind === "plan") return paths.plan(office, key ?? "");
  if (kind === "project") return paths.project(office, id);
  if (kind === "stop") return paths.stop(office, id);
  return kind === "delivery" ? paths.delivery(office, id) : paths.approval(office, id);
};

interface Asked {
  query: string;
  locale: Locale;
  /** So many of a kind are counted. */
  most?: number;
  /** So many of a kind are given. */
  shown?: number;
}

export interface Found {
  hits: SearchHit[];
  /** How many of each kind there are, `most` at most. */
  counts: Partial<Record<SearchKind, number>>;
}

/**
 * What an actor finds, what is printed on documents first. Decisions are searched for by the
 * reader's own words for them.
 */
export async function search(
  db: Db,
  actor: Actor,
  { query, locale, most = MOST_OF_A_KIND, shown = most }: Asked,
): Promise<Found> {
  const t = await getTranslations("approvals.decision");
  const decisions = {
    approved: t("approved"),
    approvedWithRemarks: t("approvedWithRemarks"),
    rejected: t("rejected"),
  };
  const printed = await findPrinted(db, actor, query, kindsFor(actor));
  const known = printed.map(({ id }) => id);
  const found = await findHits(db, actor, query, { locale, decisions, most, shown, known });
  const all = [...printed.map((hit) => ({ ...hit, count: null })), ...found];
  const given = new Map<SearchKind, number>();
  const hits = all.flatMap((hit) => {
    const { id, kind, title, context, status } = hit;
    const place = (given.get(kind) ?? 0) + 1;
    given.set(kind, place);
    if (place > shown) return [];
    return [{ id, kind, title, context, href: hrefOf(actor.office.key, hit), status }];
  });
  const counts = groupByKind(all).map((group) => [group.kind, Math.min(countOf(group.hits), most)]);
  return { hits, counts: Object.fromEntries(counts) };
}

/** Those that are there, and those that were found and not given. */
const countOf = (hits: Pick<Hit, "count">[]): number => {
  const given = hits.filter(({ count }) => count !== null);
  return hits.length - given.length + (given[0]?.count ?? 0);
};
