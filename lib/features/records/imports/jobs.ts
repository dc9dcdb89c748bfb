import "server-only";
import { readFile, writeFile } from "node:fs/promises";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { importPermissions } from "@/lib/domain/import-kind";
import { presentActor } from "@/lib/platform/auth/present-actor";
import { withActor } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { removeStored, storedPath, storedSize } from "@/lib/platform/storage";
import { spool, spooledLines, withScratch } from "@/lib/platform/storage/scratch";
import type { Reading, Understanding } from "./domain";
import {
  beginAttempt,
  endReading,
  failImport,
  listRemembered,
  loadImport,
  noteProgress,
  replaceRows,
  type LoadedImport,
} from "./repository";
import { applyImport, forgetFile, readImport } from "./schema";
import { applyRows } from "./use-cases/apply-import";
import { definitionOf, type ImportDefinition } from "./use-cases/definition";
import type { ReadingFiles } from "./use-cases/read-files";
import { readInProcess } from "./use-cases/read-in-process";

/** After so many starts without an end, the file itself is what kills the worker. */
const MOST_ATTEMPTS = 3;
const BETWEEN_PROGRESS_MS = 1000;
/** The most that one transaction of an import may take. */
const LONGEST_MS = 10 * 60_000;

/** The file is to be read in another way by now. */
class Overtaken extends Error {}

/** Who asked, with their grants as they are now. Throws import.roleEnded. */
async function askerOf({
  id,
  of,
  askedBy: userId,
  officeId,
  askedAt: createdAt,
}: LoadedImport): Promise<Actor> {
  const actor = await presentActor({ id, userId, officeId, createdAt });
  if (!actor || !mayOn(actor, importPermissions[of].manage, { kind: "office" }))
    throw new AppError("import.roleEnded");
  return actor;
}

/**
 * Does one half of an import; may be called twice. An AppError is the last word, anything else is
 * tried again.
 */
async function attempt(
  one: LoadedImport,
  { tell }: ImportDefinition,
  work: (actor: Actor) => Promise<void>,
): Promise<void> {
  let actor: Actor | null = null;
  try {
    actor = await askerOf(one);
    if (one.attempts > MOST_ATTEMPTS) throw new AppError("import.tooHeavy");
    await work(actor);
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (!(error instanceof AppError) && one.attempts < MOST_ATTEMPTS) throw error;
    log().warn({ event: "import.failed", import: one.id, err: error });
    const { count } = await failImport(one, error instanceof AppError ? error.code : "request.unexpected");
    // Who reads a file looks on; who applies a long one may have left.
    if (actor && count > 0 && one.state === "applying")
      await withActor(actor, (db) => tell(db, actor!, one, "failed"));
  }
}

/** Written by another connection at most once a second. */
function progressOf(id: string): (done: number, of: number) => void {
  let last = -Infinity;
  return (done, of) => {
    if (performance.now() - last < BETWEEN_PROGRESS_MS) return;
    last = performance.now();
    // Nothing hangs on it: the next word comes in a second.
    noteProgress(id, done, of).catch((error: unknown) =>
      log().warn({ event: "import.progress", err: error }),
    );
  };
}

/** Throws import.fileGone for one that is not kept for ever, and was not read in for a day. */
async function assertThere({ storageKey }: LoadedImport): Promise<void> {
  await storedSize(storageKey).catch(() => {
    throw new AppError("import.fileGone");
  });
}

async function read(
  one: LoadedImport,
  actor: Actor,
  definition: ImportDefinition,
  files: ReadingFiles,
  readFiles: typeof readInProcess,
): Promise<void> {
  await assertThere(one);
  const remembered = await withActor(
    actor,
    async (db) => {
      await spool(files.known, definition.known(db, actor));
      return listRemembered(db, one);
    },
    { isolation: "RepeatableRead", timeoutMs: LONGEST_MS },
  );
  const reading: Reading = {
    path: storedPath(one.storageKey),
    name: one.name,
    of: one.of,
    ...one.chosen,
    locale: actor.office.locale,
    remembered,
  };
  await writeFile(files.reading, JSON.stringify(reading), { flag: "wx", mode: 0o600 });
  await readFiles(files, progressOf(one.id));
  const understood = JSON.parse(await readFile(files.understanding, "utf8")) as Understanding;
  await withActor(
    actor,
    async (db) => {
      await replaceRows(db, one, spooledLines(files.planned));
      if (!(await endReading(db, one, understood))) throw new Overtaken();
    },
    { timeoutMs: LONGEST_MS },
  );
}

/**
 * Reads a file and says what would become of it. Tests of what is read have it read in their own
 * process: to start one for each file takes longer than to read it.
 */
export const readImportJob = (definitions: readonly ImportDefinition[], readFiles = readInProcess) =>
  defineJob({
    ...readImport,
    run: async ({ id, reading }) => {
      const one = await beginAttempt(id, { state: "parsing", reading });
      if (!one) return;
      const definition = definitionOf(definitions, one.of);
      await attempt(one, definition, (actor) =>
        withScratch((newFile) =>
          read(
            one,
            actor,
            definition,
            { reading: newFile(), known: newFile(), planned: newFile(), understanding: newFile() },
            readFiles,
          ),
        ),
      );
    },
  });

/** Applies a long list: in one transaction, whole or not at all. */
export const applyImportJob = (definitions: readonly ImportDefinition[]) =>
  defineJob({
    ...applyImport,
    run: async ({ id }) => {
      const one = await beginAttempt(id, { state: "applying" });
      if (!one) return;
      const definition = definitionOf(definitions, one.of);
      await attempt(one, definition, (actor) =>
        withActor(
          actor,
          async (db) => {
            // Not held: who asks meanwhile is answered at once, by its state.
            const now = await loadImport(db, actor, id);
            if (now.state !== "applying" || now.only === null) throw new Overtaken();
            await applyRows(db, actor, now, { only: now.only, definitions, progress: progressOf(id) });
            await definition.tell(db, actor, now, "applied");
          },
          { timeoutMs: LONGEST_MS },
        ),
      );
    },
  });

/** Removes a file that is not kept, once what it says is written. */
export const forgetFileJob = defineJob({
  ...forgetFile,
  run: ({ storageKey }) => removeStored(storageKey),
});
