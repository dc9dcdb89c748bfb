import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import type { ListKey } from "@/lib/domain/list-description";
import { newId } from "@/lib/domain/ids";
import type { Db } from "@/lib/platform/db";
import { change } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import type { SavedView, SaveViewBody } from "./schema";

const select = { id: true, list: true, name: true, query: true, version: true, updatedAt: true } as const;

interface Row extends Omit<SavedView, "list" | "updatedAt"> {
  list: string;
  updatedAt: Date;
}

const toView = ({ list, updatedAt, ...row }: Row): SavedView => ({
  ...row,
  list: list as ListKey,
  updatedAt: updatedAt.toISOString(),
});

const own = (actor: Actor) => ({ officeId: actor.office.id, userId: actor.userId });

/** One of the actor's own views. Throws request.notFound for anybody else's. */
export async function loadView(db: Db, actor: Actor, id: string): Promise<SavedView> {
  const row = await db.savedView.findFirst({ where: { id, ...own(actor) }, select });
  if (!row) throw notFound();
  return toView(row);
}

/**
 * How many views of a list the actor has; two that save at once are counted one after the other.
 */
export async function countViews(db: Db, actor: Actor, list: ListKey): Promise<number> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved-view ${actor.userId}`}, 0))`;
  return db.savedView.count({ where: { ...own(actor), list } });
}

async function orNameTaken<T>(saving: Promise<T>): Promise<T> {
  try {
    return await saving;
  } catch (error) {
    if (isDuplicate(error))
      throw new AppError("savedView.nameTaken", { errors: [{ path: "name", code: "savedView.nameTaken" }] });
    throw error;
  }
}

/** Throws savedView.nameTaken. */
export const createView = async (db: Db, actor: Actor, view: SaveViewBody): Promise<SavedView> =>
  toView(
    await orNameTaken(
      db.savedView.create({
        data: { id: newId(), ...own(actor), ...view, createdBy: actor.userId, updatedBy: actor.userId },
        select,
      }),
    ),
  );

/** Throws savedView.nameTaken, and request.stale when the view has another version by now. */
export const renameTo = (
  db: Db,
  actor: Actor,
  view: Pick<SavedView, "id" | "version">,
  name: string,
): Promise<void> =>
  change(
    orNameTaken(
      db.savedView.updateMany({
        where: { id: view.id, version: view.version, ...own(actor) },
        data: { name, version: { increment: 1 }, updatedBy: actor.userId },
      }),
    ),
    () => loadView(db, actor, view.id),
  );

/** Throws request.stale when the view has another version by now. */
export const deleteView = (db: Db, actor: Actor, view: Pick<SavedView, "id" | "version">): Promise<void> =>
  change(db.savedView.deleteMany({ where: { id: view.id, version: view.version, ...own(actor) } }), () =>
    loadView(db, actor, view.id),
  );
