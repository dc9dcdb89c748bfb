import "server-only";
import { readFile, writeFile } from "node:fs/promises";
import { spool, unspool } from "@/lib/platform/storage/scratch";
import type { Reading } from "../domain";
import { understandFile, type ImportReader } from "./understand-file";

/** Files of whoever reads: what goes in and what comes out. */
export interface ReadingFiles {
  reading: string;
  known: string;
  planned: string;
  understanding: string;
}

/**
 * Reads the file that `reading` names, beside what is known, and writes how it was understood and
 * what becomes of each row. Throws UnreadableError.
 */
export async function readFiles(
  readers: readonly ImportReader[],
  files: ReadingFiles,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const reading = JSON.parse(await readFile(files.reading, "utf8")) as Reading;
  const reader = readers.find(({ of }) => of === reading.of);
  if (!reader) throw new Error(`nothing reads ${reading.of}`);
  const known = unspool<never>(files.known);
  const { understanding, planned } = await understandFile(reader, reading, known, progress);
  await spool(files.planned, planned);
  await writeFile(files.understanding, JSON.stringify(understanding), { flag: "wx", mode: 0o600 });
}
