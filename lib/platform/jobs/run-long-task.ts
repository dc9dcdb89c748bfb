import "server-only";
import { systemClock } from "../clock";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { isLocale } from "@/lib/domain/text";
import { presentActor } from "../auth/present-actor";
import { withOwner } from "../db";
import { Prisma } from "../db/sql";
import { log } from "../log";
import { keepWritten, removeStored } from "../storage";
import { withScratch } from "../storage/scratch";
import { defineJob } from ".";
import { KEPT_MS, longTaskPurge, longTaskRun, type TaskCall, type TaskResult } from "./long-task";

/** After so many starts without an end, the task itself is what kills the worker. */
const MOST_ATTEMPTS = 3;
const BETWEEN_PROGRESS_MS = 1000;

interface AnyLongTask {
  kind: string;
  schema: { parse: (value: unknown) => unknown };
  run: (call: TaskCall<never>) => Promise<TaskResult>;
}

interface Row {
  id: string;
  userId: string;
  officeId: string;
  kind: string;
  params: unknown;
  locale: string;
  attempts: number;
  createdAt: Date;
}

/** The person who asked for it has cancelled it. */
class Cancelled extends Error {}

/** Runs one long task. May be called twice: finished and cancelled tasks are left alone. */
export const longTaskJob = (kinds: readonly AnyLongTask[]) =>
  defineJob({
    ...longTaskRun,
    run: async ({ id }) => {
      const row = await begin(id);
      if (!row) return;
      try {
        await withScratch((newFile) => work(kinds, row, newFile), `task-${id}`);
      } catch (error) {
        if (error instanceof Cancelled) return;
        if (!(error instanceof AppError) && row.attempts < MOST_ATTEMPTS) throw error;
        log().warn({ event: "longTask.failed", kind: row.kind, err: error });
        await fail(id, error instanceof AppError ? error.code : "request.unexpected");
      }
    },
  });

export const longTaskPurgeJob = defineJob({
  ...longTaskPurge,
  cron: "7 * * * *",
  run: async () => {
    const gone = await withOwner(
      (db) => db.$queryRaw<{ storageKey: string | null }[]>`
        DELETE FROM long_task WHERE expires_at <= now() RETURNING storage_key AS "storageKey"`,
    );
    for (const { storageKey } of gone) if (storageKey) await removeStored(storageKey);
  },
});

async function work(kinds: readonly AnyLongTask[], row: Row, newFile: () => string): Promise<void> {
  const kind = kinds.find((one) => one.kind === row.kind);
  if (!kind || row.attempts > MOST_ATTEMPTS) throw new AppError("request.unexpected");
  const actor = await presentActor(row);
  if (!actor) throw new AppError("request.forbidden");
  const params = kind.schema.parse(row.params) as never;
  const locale = isLocale(row.locale) ? row.locale : actor.office.locale;
  const result = await kind.run({ params, actor, locale, newFile, progress: progressOf(row.id) });
  await finish(row.id, actor, result);
}

const changed = (id: string, set: Prisma.Sql): Promise<number> =>
  withOwner(
    (db) => db.$executeRaw`
      UPDATE long_task SET ${set}, updated_at = now()
      WHERE id = ${id}::uuid AND state IN ('queued', 'running') AND expires_at > now()`,
  );

async function begin(id: string): Promise<Row | null> {
  const begun = await changed(id, Prisma.sql`state = 'running', attempts = attempts + 1, done = 0`);
  return begun ? withOwner((db) => db.longTask.findUnique({ where: { id } })) : null;
}

/** Uses its own connection, so that others see the progress before the work is committed. */
function progressOf(id: string): TaskCall<never>["progress"] {
  let last = -Infinity;
  return async (done, total) => {
    if (performance.now() - last < BETWEEN_PROGRESS_MS) return;
    last = performance.now();
    if (!(await changed(id, Prisma.sql`done = ${done}, total = ${total}`))) throw new Cancelled();
  };
}

const kept = () => new Date(systemClock.now().getTime() + KEPT_MS);

async function finish(id: string, actor: Actor, { path, name, type, permission }: TaskResult): Promise<void> {
  const { storageKey, bytes } = await keepWritten(path);
  const reach = JSON.stringify(scopeFor(actor, permission));
  const finished = await changed(
    id,
    Prisma.sql`state = 'ready', done = total, file_name = ${name}, file_type = ${type}, file_bytes = ${bytes},
      storage_key = ${storageKey}, permission = ${permission}, reach = ${reach}::jsonb,
      finished_at = now(), expires_at = ${kept()}, version = version + 1`,
  );
  if (!finished) await removeStored(storageKey);
}

const fail = (id: string, code: string) =>
  changed(
    id,
    Prisma.sql`state = 'failed', failure = ${code}, finished_at = now(), expires_at = ${kept()}, version = version + 1`,
  );
