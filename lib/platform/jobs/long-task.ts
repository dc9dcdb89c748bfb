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
   * Reports the progress; may be called for every row. Throws when the task was cancelled
   * meanwhile.
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
   * Starts from the beginning each time, since a killed worker's task is run again. An AppError is
   * final and shown to the person; after any other error the task is tried again.
   */
  run: (call: TaskCall<z.output<S>>) => Promise<TaskResult>;
}

/** A kind of long task; the registry hands all of them to the worker. */
export const defineLongTask = <S extends z.ZodType>(task: LongTask<S>): LongTask<S> => task;

/**
 * Requests a long task, in the actor's transaction. If the same one already waits or runs, that one
 * is used. Returns its id.
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
  // Also for an existing task: it may have been cancelled and its job removed. An extra job finds
  // nothing to do.
  await enqueue(db, longTaskRun, { id: row.id });
  return row.id;
}
