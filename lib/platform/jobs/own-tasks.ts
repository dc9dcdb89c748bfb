import "server-only";
import { systemClock } from "../clock";
import { reachesAsFar, type Actor, type Reach } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import type { Permission } from "@/lib/domain/permissions";
import type { Db } from "../db";
import { change, type Current } from "../db/change";
import type { Download } from "../http/download";
import { openStored } from "../storage";
import { enqueue } from ".";
import { longTaskPurge } from "./long-task";

const own = (actor: Actor, kind: string) => ({
  officeId: actor.office.id,
  userId: actor.userId,
  kind,
  expiresAt: { gt: systemClock.now() },
});

const select = {
  id: true,
  params: true,
  title: true,
  state: true,
  done: true,
  total: true,
  failure: true,
  fileName: true,
  fileType: true,
  fileBytes: true,
  storageKey: true,
  permission: true,
  reach: true,
  createdAt: true,
  finishedAt: true,
  expiresAt: true,
  version: true,
} as const;

/** The actor's own tasks of a kind, the latest first; at most so many. */
export const listOwnTasks = (db: Db, actor: Actor, kind: string, most: number) =>
  db.longTask.findMany({ where: own(actor, kind), select, orderBy: { id: "desc" }, take: most });

/** One of the actor's own. Throws request.notFound for anybody else's and for one that has expired. */
export async function getOwnTask(db: Db, actor: Actor, kind: string, id: string) {
  const row = await db.longTask.findFirst({ where: { id, ...own(actor, kind) }, select });
  if (!row) throw notFound();
  return row;
}

export type OwnTask = Awaited<ReturnType<typeof getOwnTask>>;

/** Whether the actor reaches as far as when the finished task's file was written. */
export const mayOpen = (actor: Actor, { permission, reach }: OwnTask): boolean =>
  permission !== null && reachesAsFar(actor, permission as Permission, reach as unknown as Reach);

/**
 * The finished task's file. Throws request.notFound, and request.forbidden when the actor's
 * permission is gone or has become narrower since it was written.
 */
export async function openOwnTask(db: Db, actor: Actor, kind: string, id: string): Promise<Download> {
  const task = await getOwnTask(db, actor, kind, id);
  const { storageKey, fileName, fileType, fileBytes } = task;
  if (storageKey === null || fileName === null || fileType === null) throw notFound();
  if (!mayOpen(actor, task)) throw new AppError("request.forbidden");
  return { name: fileName, type: fileType, bytes: Number(fileBytes), open: () => openStored(storageKey) };
}

/**
 * Cancels a task: it expires at once, which stops it if it runs, and a job removes it with its file.
 * Throws request.stale when it has another version by now.
 */
export async function cancelTask(
  db: Db,
  actor: Actor,
  kind: string,
  task: { id: string; version: number },
  current: Current,
): Promise<void> {
  const taken = db.longTask.updateMany({
    where: { ...task, ...own(actor, kind) },
    data: { expiresAt: systemClock.now(), version: { increment: 1 }, updatedBy: actor.userId },
  });
  await change(taken, current);
  await enqueue(db, longTaskPurge, {});
}
