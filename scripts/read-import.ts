// Reads one file that somebody imports, in a process of its own: what it takes of memory and time
// is bounded, and a file that takes too much takes nothing else with it. Its one argument names its
// files as JSON: two go in, two come out; progress and the reason of a refusal go to stdout, a line
// each.
import { readFile, writeFile } from "node:fs/promises";
import { UnreadableError } from "@/lib/platform/documents/read";
import { spool, unspool } from "@/lib/platform/storage/scratch";
import { understandFile } from "@/lib/features/records/imports/use-cases/understand-file";
import type { Reading } from "@/lib/features/records/imports/domain";
import { importReaders } from "@/lib/registry/import-readers";

const files = JSON.parse(process.argv[2] ?? "{}") as Record<
  "reading" | "known" | "planned" | "understanding",
  string
>;
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

// Whoever asked is gone when this closes.
process.stdin.on("end", () => process.exit(1)).resume();

try {
  const reading = JSON.parse(await readFile(files.reading, "utf8")) as Reading;
  const reader = importReaders.find(({ of }) => of === reading.of);
  if (!reader) throw new Error(`nothing reads ${reading.of}`);
  const known = unspool<never>(files.known);
  const { understanding, planned } = await understandFile(reader, reading, known, (done, of) =>
    say({ done, of }),
  );
  await spool(files.planned, planned);
  await writeFile(files.understanding, JSON.stringify(understanding), { flag: "wx", mode: 0o600 });
} catch (error) {
  if (!(error instanceof UnreadableError)) throw error;
  say({ reason: error.reason });
}
process.stdin.destroy();
