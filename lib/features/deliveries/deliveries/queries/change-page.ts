import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { listResponsible, loadDelivery } from "../repository";
import { getDelivery } from "./get-delivery";

/** What the page that changes a delivery shows. Throws request.notFound. Four statements. */
export async function getChangePage(db: Db, actor: Actor, id: string, locale: Locale) {
  const { subject, municipalityId } = await loadDelivery(db, actor, id);
  return {
    delivery: await getDelivery(db, actor, id, locale),
    scope: subject.scope,
    people: await listResponsible(db, municipalityId),
  };
}
