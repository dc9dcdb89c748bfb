import "server-only";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { MOST_OF_A_KIND } from "../domain";
import { findHits, findPrinted, kindsFor, type Hit } from "../queries";
import type { SearchItem } from "../schema";

/** An item with what marks it on a page. */
export type SearchHit = SearchItem & Pick<Hit, "status">;

const hrefOf = (office: string, { kind, id, key }: Hit): string => {
  if (kind === "municipality") return paths.municipality(office, key ?? "");
  if (kind === "system") return paths.system(office, key ?? "");
  return kind === "delivery" ? paths.delivery(office, id) : paths.approval(office, id);
};

interface Asked {
  query: string;
  locale: Locale;
  /** So many of a kind. */
  most?: number;
}

/**
 * What an actor finds, what is printed on documents first. Decisions are searched for by the
 * reader's own words for them.
 */
export async function search(
  db: Db,
  actor: Actor,
  { query, locale, most = MOST_OF_A_KIND }: Asked,
): Promise<SearchHit[]> {
  const t = await getTranslations("approvals.decision");
  const decisions = {
    approved: t("approved"),
    approvedWithRemarks: t("approvedWithRemarks"),
    rejected: t("rejected"),
  };
  const printed = await findPrinted(db, actor, query, kindsFor(actor));
  const hits = await findHits(db, actor, query, { locale, decisions, most });
  const known = new Set(printed.map(({ id }) => id));
  const counts = new Map<string, number>();
  return [...printed, ...hits.filter(({ id }) => !known.has(id))].flatMap((hit) => {
    const count = (counts.get(hit.kind) ?? 0) + 1;
    counts.set(hit.kind, count);
    if (count > most) return [];
    const { id, kind, title, context, status } = hit;
    return [{ id, kind, title, context, href: hrefOf(actor.office.key, hit), status }];
  });
}
