import "server-only";
import { systemClock } from "../clock";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import type { Permission } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "../db";
import { enqueue } from ".";

/** How long a task is kept once it was asked for, and again once it is finished. */
export const KEPT_MS = 24 * 3600 * 1000;

/** Work that outlasts a request. One runs at a time, so that others' jobs have room. */
export const longTaskRun = {
  name: "long-task.run",
  schema: z.object({ id: z.uuid() }),
  queue: "long-task",
};

/** Removes what has expired, with its file. */
export const longTaskPurge = { name: "long-task.purge", schema: z.object({}).loose() };

export interface TaskCall<P> {
  params: P;
  /** The person who asked, with their grants as they are now. */
  actor: Actor;
  locale: Locale;
  /** A file of the task's own, gone when the work is over. */
  newFile: () => string;
  /**
   * Says how far it has come: to be called as often as one likes. Throws when the task was taken
   * back meanwhile.
   */
  progress: (done: number, total: number) => Promise<void>;
}

/** A written file, and the permission that it was read with: it is opened with no less. */
export interface TaskResult {
  path: string;
  name: string;
  type: string;
  permission: Permission;
}

export interface LongTask<S extends z.ZodType = z.ZodType> {
  kind: string;
  schema: S;
  /**
   * Begins anew each time: a task that a killed worker left is done again. An AppError says why it
   * cannot be done; any other error, and it is tried again.
   */
  run: (call: TaskCall<z.output<S>>) => Promise<TaskResult>;
}

/** A kind of long task; the registry hands all of them to the worker. */
export const defineLongTask = <S extends z.ZodType>(task: LongTask<S>): LongTask<S> => task;

/**
 * Asks for a long task, in the actor's transaction. The same one asked for again while it waits or
 * runs is the one that is there. Returns its id.
 */
export async function askForTask<S extends z.ZodType>(
  db: Db,
  actor: Actor,
  { kind, schema }: Pick<LongTask<S>, "kind" | "schema">,
  asked: { params: z.input<S>; title: string; total: number; locale: Locale },
): Promise<string> {
  const params = JSON.stringify(schema.parse(asked.params));
  const expiresAt = new Date(systemClock.now().getTime() + KEPT_MS);
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO long_task (id, office_id, user_id, kind, params, title, locale, total, expires_at, created_by, updated_by)
    VALUES (${newId()}::uuid, ${actor.office.id}::uuid, ${actor.userId}::uuid, ${kind}, ${params}::jsonb, ${asked.title},
      ${asked.locale}, ${asked.total}, ${expiresAt}, ${actor.userId}::uuid, ${actor.userId}::uuid)
    ON CONFLICT (office_id, user_id, kind, md5(params::text)) WHERE state IN ('queued', 'running')
      DO UPDATE SET expires_at = excluded.expires_at, updated_at = now()
    RETURNING id`;
  if (!row) throw new Error(`${kind} was not asked for`);
  // Also for one that was there: it may have been taken back, and its job gone. A job too many finds
  // nothing to do.
  await enqueue(db, longTaskRun, { id: row.id });
  return row.id;
}
