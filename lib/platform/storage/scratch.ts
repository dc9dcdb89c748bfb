import "server-only";
import { createReadStream, rmSync } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newId } from "@/lib/domain/ids";
import { incomingPath } from ".";

/**
 * Temporary files, removed after the work. The sweep of stored files removes those of a process
 * that was stopped. With an `owner` the names are the same each time, so that a second attempt
 * overwrites what the first one left.
 */
export async function withScratch<T>(
  work: (newFile: () => string) => Promise<T>,
  owner?: string,
): Promise<T> {
  const files: string[] = [];
  const newFile = (): string => {
    const file = incomingPath(owner === undefined ? newId() : `${owner}.${files.length + 1}`);
    if (owner !== undefined) rmSync(file, { force: true });
    files.push(file);
    return file;
  };
  await mkdir(incomingPath(""), { recursive: true });
  try {
    return await work(newFile);
  } finally {
    for (const file of files) await rm(file, { force: true });
  }
}

/** So many characters are written at once: there may be millions of short values. */
const PIECE = 64 * 1024;

/** Writes values to a file, one per line. */
export async function spool(file: string, values: AsyncIterable<unknown> | Iterable<unknown>): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    let piece = "";
    for await (const value of values) {
      piece += `${JSON.stringify(value)}\n`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = "";
    }
    if (piece !== "") yield piece;
  }
  // Creates the file before anything can fail: a file that is created later could appear after its
  // removal.
  const handle = await open(file, "wx", 0o600);
  await pipeline(lines, handle.createWriteStream());
}

/** Reads the values back as the JSON that they are, some at a time. */
export async function* spooledLines(file: string): AsyncGenerator<string[]> {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: PIECE })) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield lines;
  }
}

/** Reads the values back, a few at a time. */
export async function* unspool<T>(file: string): AsyncGenerator<T> {
  for await (const lines of spooledLines(file)) for (const line of lines) yield JSON.parse(line) as T;
}

/**
 * Opens a file whose name can then be removed: it can be read to its end, and nothing remains on
 * disk however the reading ends.
 */
export async function openOnce(file: string): Promise<{ bytes: number; content: Readable }> {
  const handle = await open(file);
  const { size } = await handle.stat();
  return { bytes: size, content: handle.createReadStream() };
}
