import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { roleIn, type Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import type { Words } from "@/lib/domain/text";
import { loadDelivery, type LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import { askForExport, type WriteFile } from "@/lib/features/records/exports/server";
import { appendAudit } from "@/lib/platform/audit";
import { secondsToWait, takeTry } from "@/lib/platform/auth/rate-limit";
import { systemClock } from "@/lib/platform/clock";
import { withActor, type Db } from "@/lib/platform/db";
import { zipStream, type ZipEntry } from "@/lib/platform/documents/zip";
import type { Download, DownloadCall, Postponed } from "@/lib/platform/http/download";
import { storedSize } from "@/lib/platform/storage";
import { getDeliveryRecordOperation } from "../api";
import { evidenceEvents } from "../events";
import { MOST_BYTES_AT_ONCE, MOST_FILES_AT_ONCE } from "../domain";
import { getRecordFacts, listRecordFiles, type RecordFile } from "../queries";
import { recordQuery } from "../schema";
import { composeRecord } from "./compose-record";

/** The delivery, for who may read its files. Throws request.notFound. */
async function openRecord(db: Db, actor: Actor, id: string): Promise<LoadedDelivery> {
  const delivery = await loadDelivery(db, actor, id);
  if (!roleIn(actor, "file:read", delivery.subject.scope)) throw notFound();
  return delivery;
}

const sizeOf = (files: RecordFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * All documents of a delivery as a ZIP, read and packed as it is sent, so that memory holds no more
 * than a piece of one. A large one is written by the worker. That it was taken out stands in the
 * delivery's history.
 */
export async function takeRecord(
  { db, actor, clock, params: { id }, locale, isHead }: DownloadCall<{ id: string }>,
  words: Words,
): Promise<Download | Postponed> {
  const seconds = await (isHead ? secondsToWait : takeTry)("export", actor.userId);
  if (seconds !== null) throw new AppError("export.tooMany", { retryAfterSeconds: seconds });
  const delivery = await openRecord(db, actor, id);
  const files = await listRecordFiles(db, actor, id);
  const [documents, bytes] = [files.length, sizeOf(files)];
  if (documents > MOST_FILES_AT_ONCE || bytes > MOST_BYTES_AT_ONCE)
    return { later: () => postpone({ db, actor, locale, words }, delivery, { documents, bytes }) };
  // A file that is gone from the disk is told of before anything is sent.
  for (const { storageKey } of files) await storedSize(storageKey);
  const facts = await getRecordFacts(db, actor, id, { locale, words });
  if (!isHead) await noteTaken(db, actor, delivery, { documents, bytes });
  const entries = await composeRecord(facts, { actor, locale, words, now: clock.now() });
  const name = `${words("evidence.fileName")}-${facts.delivery.number}.zip`;
  return { name, type: "application/zip", open: () => Promise.resolve(zipStream(entries)) };
}

interface Size {
  documents: number;
  bytes: number;
}

async function noteTaken(db: Db, actor: Actor, { subject }: LoadedDelivery, data: Size): Promise<void> {
  const role = roleIn(actor, "file:read", subject.scope)!;
  const type = "delivery.recordTaken" as const;
  await appendAudit(db, { actor, role }, evidenceEvents, { type, subject, data });
}

async function postpone(
  { db, actor, locale, words }: Pick<DownloadCall<unknown>, "db" | "actor" | "locale"> & { words: Words },
  delivery: LoadedDelivery,
  size: Size,
) {
  await noteTaken(db, actor, delivery, size);
  const { id, label } = delivery.subject;
  const list = { title: words("evidence.title", { name: label }), total: size.documents };
  return askForExport({ actor, locale }, list, {
    db,
    operation: getDeliveryRecordOperation.id,
    query: { delivery: id, format: "zip" },
    page: paths.delivery(actor.office.key, id),
  });
}

/**
 * Writes a record that takes too long to be waited for, with its reader's grants as they are now.
 */
export const writeRecord: WriteFile = async ({ actor, locale, newFile, progress }, query, words) => {
  const { delivery: id } = recordQuery.parse(query);
  const facts = await withActor(actor, async (db) => {
    await openRecord(db, actor, id);
    return getRecordFacts(db, actor, id, { locale, words });
  });
  const entries = await composeRecord(facts, { actor, locale, words, now: systemClock.now() });
  const path = newFile();
  await writeZip(path, entries, progress);
  const name = `${words("evidence.fileName")}-${facts.delivery.number}.zip`;
  return { path, name, type: "application/zip", permission: getDeliveryRecordOperation.permission };
};

/** Packs the entries, and stops where its person takes the task back. */
async function writeZip(
  path: string,
  entries: ZipEntry[],
  progress: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  let reason: unknown;
  const report = (done: number) =>
    void progress(done, entries.length).catch((error: unknown) => {
      reason = error;
      stop.abort();
    });
  try {
    await pipeline(zipStream(entries, report), createWriteStream(path, { mode: 0o600 }), {
      signal: stop.signal,
    });
  } catch (error) {
    throw reason ?? error;
  }
}
