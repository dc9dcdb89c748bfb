import { createHash } from "node:crypto";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { failureOf } from "@/lib/features/records/imports/domain";
import { applyImportJob, readImportJob } from "@/lib/features/records/imports/jobs";
import { getImport } from "@/lib/features/records/imports/queries";
import type { ImportChange, ImportQuery, ImportTold } from "@/lib/features/records/imports/schema";
export { forgetFileJob } from "@/lib/features/records/imports/jobs";
export { getImportFile } from "@/lib/features/records/imports/use-cases/get-import-file";
export { getImportRows } from "@/lib/features/records/imports/use-cases/get-import-rows";
import { addImport } from "@/lib/features/records/imports/use-cases/add-import";
import { applyImport } from "@/lib/features/records/imports/use-cases/apply-import";
import { changeImport } from "@/lib/features/records/imports/use-cases/change-import";
import { readFiles } from "@/lib/features/records/imports/use-cases/read-files";
import type { readInProcess } from "@/lib/features/records/imports/use-cases/read-in-process";
import { systemClock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { UnreadableError } from "@/lib/platform/documents/read";
import { discard, receive } from "@/lib/platform/storage";
import { importReaders } from "@/lib/registry/import-readers";
import { imports } from "@/lib/registry/imports";
import { wordsIn } from "@/lib/registry/words";
import { perform } from "./actors";

/** The import as its page reads it, in Swedish. */
export const seeImport = (actor: Actor, id: string): Promise<ImportTold> =>
  withActor(actor, (db) => getImport(db, actor, id, wordsIn("sv")));

/** What the process that reads does and its starter says of it, in this one. */
const readHere: typeof readInProcess = async (files, progress) => {
  try {
    await readFiles(importReaders, files, progress);
  } catch (error) {
    throw error instanceof UnreadableError ? new AppError(failureOf(error.reason)) : error;
  }
};

/** Does what the worker would: reads the file as it is asked to be read now. */
export async function readNow(actor: Actor, id: string): Promise<ImportTold> {
  const { reading } = await withActor(actor, (db) => db.import.findUniqueOrThrow({ where: { id } }));
  await readImportJob(imports, readHere).run({ id, reading }, systemClock);
  return seeImport(actor, id);
}

/** Sends a file without reading it. */
export async function sendImport(
  actor: Actor,
  bytes: Buffer,
  name = "lista.xlsx",
  params: ImportQuery = { of: "installations" },
): Promise<string> {
  const received = await receive([bytes], 50 * 1024 * 1024);
  const claimedSha256 = createHash("sha256").update(bytes).digest("hex");
  const added = await perform(
    (call: Parameters<typeof addImport>[0]) => addImport(call, { name, claimedSha256, received }),
    actor,
    { params, body: undefined as never },
  ).finally(() => discard(received));
  return added.id;
}

/** Sends a file and reads it. */
export const importFile = async (
  actor: Actor,
  bytes: Buffer,
  name?: string,
  params?: ImportQuery,
): Promise<ImportTold> => readNow(actor, await sendImport(actor, bytes, name, params));

/** Other choices, and the file is read with them. */
export async function chooseNow(actor: Actor, one: ImportTold, body: ImportChange): Promise<ImportTold> {
  await perform((call: Parameters<typeof changeImport>[0]) => changeImport(call, imports), actor, {
    params: { id: one.id },
    body,
    version: one.version,
  });
  return readNow(actor, one.id);
}

/** Asks for the application; a long list waits for the worker. */
export const askToApply = (
  actor: Actor,
  { id, version }: Pick<ImportTold, "id" | "version">,
  only: "all" | "valid" = "all",
) =>
  perform((call: Parameters<typeof applyImport>[0]) => applyImport(call, imports), actor, {
    params: { id },
    body: { only },
    version,
  });

/** Does what is left to the worker, with the grants that there are now. */
export const applyQueued = (id: string): Promise<void> => applyImportJob(imports).run({ id }, systemClock);

/** The same, and what is left to the worker is done. */
export async function applyNow(
  actor: Actor,
  one: Pick<ImportTold, "id" | "version">,
  only: "all" | "valid" = "all",
): Promise<ImportTold> {
  await askToApply(actor, one, only);
  await applyQueued(one.id);
  return seeImport(actor, one.id);
}

/** The columns of a table, without the accounts that a ledger has instead. */
export const columnsOf = ({ columns }: ImportTold) => columns?.filter((column) => "index" in column);
