import "server-only";
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { AppError } from "@/lib/domain/errors";
import { bareEnvironment } from "@/lib/platform/env";
import { failureOf } from "../domain";
import type { ReadingFiles } from "./read-files";

/** Longer than this, or with more memory than this, no list of anybody's is read. */
const MOST_SECONDS = 180;
const MOST_MEGABYTES = 640;

/** The program stands beside the worker's; where that one runs from its sources, so does it. */
const program = import.meta.url.endsWith(".mjs")
  ? [path.join(import.meta.dirname, "read-import.mjs")]
  : ["--import", "tsx", path.resolve("scripts/read-import.ts")];

/**
 * Reads a file in a process of its own, which has no address of the database, little memory and
 * little time, and ends with the worker. Throws the AppError that says why the file can't be read.
 */
export async function readInProcess(
  files: ReadingFiles,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const limits = [`--max-old-space-size=${MOST_MEGABYTES}`, "--max-semi-space-size=8", "--optimize-for-size"];
  const child = spawn(
    process.execPath,
    [...limits, "--conditions=react-server", ...program, JSON.stringify(files)],
    { env: bareEnvironment(), stdio: ["pipe", "pipe", "pipe"] },
  );
  const timer = setTimeout(() => child.kill("SIGKILL"), MOST_SECONDS * 1000);
  let reason: string | undefined;
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4000)));
  createInterface({ input: child.stdout }).on("line", (line) => {
    const said = JSON.parse(line) as { done?: number; of?: number; reason?: string };
    if (said.reason !== undefined) reason = said.reason;
    else progress(said.done ?? 0, said.of ?? 0);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => clearTimeout(timer));
  if (reason !== undefined) throw new AppError(failureOf(reason));
  // Killed for its time, or by the program itself for its memory.
  if (code === null || code === 134 || words.includes("heap out of memory"))
    throw new AppError("import.tooHeavy");
  if (code !== 0) throw new Error(`the file was not read (${code}): ${words}`);
}
