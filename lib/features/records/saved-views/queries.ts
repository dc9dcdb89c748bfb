import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { ListPlace } from "@/lib/domain/list-description";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import { MOST_VIEWS } from "./domain";
import { assertMayRead } from "./policy";
import type { SavedView } from "./schema";

/**
 * The actor's own views of a list, by name. There are never more than one page of them. One
 * statement.
 */
export async function listSavedViews(db: Db, actor: Actor, list: ListPlace): Promise<Page<SavedView>> {
  assertMayRead(actor, list);
  const rows = await db.$queryRaw<(Omit<SavedView, "updatedAt"> & { updatedAt: Date })[]>`
    SELECT id, list, name, query, version, updated_at AS "updatedAt" FROM saved_view
    WHERE office_id = ${actor.office.id}::uuid AND user_id = ${actor.userId}::uuid AND list = ${list.key}
    ORDER BY name ${collation(actor.office)}, id LIMIT ${MOST_VIEWS}`;
  const items = rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  return { items, nextCursor: null };
}
