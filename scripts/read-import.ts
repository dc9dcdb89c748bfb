// Reads one file that somebody imports, in a process of its own: what it takes of memory and time
// is bounded, and a file that takes too much takes nothing else with it. Its one argument names its
// files as JSON: two go in, two come out; progress and the reason of a refusal go to stdout, a line
// each.
import { UnreadableError } from "@/lib/platform/documents/read";
import { readFiles, type ReadingFiles } from "@/lib/features/records/imports/use-cases/read-files";
import { importReaders } from "@/lib/registry/import-readers";

const files = JSON.parse(process.argv[2] ?? "{}") as ReadingFiles;
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

// Whoever asked is gone when this closes.
process.stdin.on("end", () => process.exit(1)).resume();

try {
  await readFiles(importReaders, files, (done, of) => say({ done, of }));
} catch (error) {
  if (!(error instanceof UnreadableError)) throw error;
  say({ reason: error.reason });
}
process.stdin.destroy();
