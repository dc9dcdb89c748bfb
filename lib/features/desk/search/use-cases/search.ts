import "server-only";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { findHits, type Hit } from "../queries";
import type { SearchItem } from "../schema";

/** An item with what marks it on a page. */
export type SearchHit = SearchItem & Pick<Hit, "status">;

const hrefOf = (office: string, { kind, id, key }: Hit): string => {
  if (kind === "municipality") return paths.municipality(office, key ?? "");
  if (kind === "system") return paths.system(office, key ?? "");
  return kind === "delivery" ? paths.delivery(office, id) : paths.approval(office, id);
};

/** What an actor finds. Decisions are searched for by the reader's own words for them. */
export async function search(db: Db, actor: Actor, query: string, locale: Locale): Promise<Page<SearchHit>> {
  const t = await getTranslations("approvals.decision");
  const decisions = {
    approved: t("approved"),
    approvedWithRemarks: t("approvedWithRemarks"),
    rejected: t("rejected"),
  };
  const hits = await findHits(db, actor, query, { locale, decisions });
  const items = hits.map((hit) => ({
    id: hit.id,
    kind: hit.kind,
    title: hit.title,
    context: hit.context,
    href: hrefOf(actor.office.key, hit),
    status: hit.status,
  }));
  return { items, nextCursor: null };
}
