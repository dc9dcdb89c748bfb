import "server-only";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { env } from "../env";

const root = (): string => path.join(path.resolve(env().DATA_DIR), "files");

/** The path of a received file until it is kept or removed. */
export const incomingPath = (key: string): string => path.join(root(), "incoming", key);

/** The path of a stored file: outside the web root, under a generated name. */
const locate = (key: string): string => path.join(root(), key.slice(-2), key);

export interface StoredFile {
  storageKey: string;
  sha256: string;
  bytes: number;
  /** The first bytes, enough to detect the file type. */
  head: Buffer;
  /** The path of the file until it is kept. */
  temporary: string;
}

const HEAD_BYTES = 4100;

/** Whether there was no room for a file, or none may be written there at present. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^(ENOSPC|EDQUOT|EROFS)$/.test(String(error.code));

const PROBE_BYTES = 64 * 1024;

/** Writes a little and takes it away again. Throws when nothing can be written. */
export async function probeStorage(): Promise<void> {
  const file = incomingPath(newId());
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, new Uint8Array(PROBE_BYTES), { mode: 0o600, flush: true });
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * Streams a body to disk and hashes it on the way. A body over the maximum size is removed and
 * refused with file.tooLarge.
 */
export async function receive(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const storageKey = newId();
  const temporary = incomingPath(storageKey);
  await mkdir(path.dirname(temporary), { recursive: true });
  const hash = createHash("sha256");
  const handle = await fs.promises.open(temporary, "wx", 0o600);
  let bytes = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new AppError("file.tooLarge");
      hash.update(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      await handle.writeFile(chunk);
    }
    await handle.sync();
    return { storageKey, sha256: hash.digest("hex"), bytes, head, temporary };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Moves a received file to its permanent place. Call it before the row is committed, so that no row
 * refers to a missing file.
 */
export async function keep(file: Pick<StoredFile, "storageKey" | "temporary">): Promise<void> {
  await mkdir(path.dirname(locate(file.storageKey)), { recursive: true });
  await rename(file.temporary, locate(file.storageKey));
}

/** Moves a scratch file to its place for good, whole on disk. */
export async function keepWritten(temporary: string): Promise<{ storageKey: string; bytes: number }> {
  const handle = await fs.promises.open(temporary, "r+");
  const { size } = await handle.stat();
  await handle.sync().finally(() => handle.close());
  const storageKey = newId();
  await keep({ storageKey, temporary });
  return { storageKey, bytes: size };
}

/**
 * Removes a received file that was not kept. A kept file stays: when the answer to the commit is
 * lost, nobody knows whether a row refers to it. If none does, the sweep of stored files removes
 * it.
 */
export const discard = (file: StoredFile): Promise<void> => rm(file.temporary, { force: true });

/**
 * A stored file as a stream. Throws ENOENT for a missing file before any of the response is sent.
 */
export const openStored = async (key: string): Promise<fs.ReadStream> =>
  (await fs.promises.open(locate(key))).createReadStream();

/** Where a stored file lies, for a process of its own that reads it. */
export const storedPath = (key: string): string => locate(key);

/** The size of a stored file in bytes, without opening it. Throws ENOENT. */
export const storedSize = async (key: string): Promise<number> => (await stat(locate(key))).size;

/**
 * The result, or null for a file that is not on disk: never there, or removed since its name was
 * read.
 */
async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The keys of all files older than a moment, folder by folder, including those still incoming. */
export async function* listStoredKeys(olderThan: Date): AsyncGenerator<string[]> {
  for (const folder of (await unlessGone(readdir(root()))) ?? []) {
    const old: string[] = [];
    for (const name of await readdir(path.join(root(), folder))) {
      const found = await unlessGone(stat(path.join(root(), folder, name)));
      if (found && found.mtime < olderThan) old.push(name);
    }
    if (old.length) yield old;
  }
}

/** The SHA-256 of a stored file on disk, in hexadecimal; null when it is missing. */
export const storedDigest = (key: string): Promise<string | null> => unlessGone(digestOf(key));

async function digestOf(key: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await openStored(key)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

/** Removes a file by its key, wherever it is. */
export async function removeStored(key: string): Promise<void> {
  await rm(locate(key), { force: true });
  await rm(incomingPath(key), { force: true });
}
