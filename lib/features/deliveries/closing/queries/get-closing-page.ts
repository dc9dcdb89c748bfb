import "server-only";
import { mayOn, type Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import { getDelivery, loadDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import { memberRows } from "@/lib/platform/db/sql";
import { saidOf } from "../schema";
import { getClosing } from "./get-closing";

/** All that a closing's page shows. Throws request.notFound. Five statements. */
export async function getClosingPage(db: Db, actor: Actor, id: string, locale: Locale) {
  const told = await getClosing(db, actor, id);
  const { subject } = await loadDelivery(db, actor, id);
  const files = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT f.id, f.name FROM file f WHERE f.delivery_id = ${id}::uuid AND ${memberRows(actor, "file:read", "f")}
    ORDER BY f.id DESC LIMIT 200`;
  return {
    delivery: await getDelivery(db, actor, id, locale),
    told,
    closing: saidOf(told),
    files,
    may: {
      close: mayOn(actor, "delivery:close", subject.scope),
      undo: mayOn(actor, "delivery:reopen", subject.scope),
      take: mayOn(actor, "file:read", subject.scope),
    },
  };
}
export type ClosingPageData = Awaited<ReturnType<typeof getClosingPage>>;
