// What a stranger may send: thousands of requests that are wrong in one part or more, to every
// operation, to sign-in and to pages.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cloneDatabase } from "../lib/clone.mjs";
import { startServer } from "../lib/serve.mjs";
import { memoryOf } from "./memory.mjs";

const WARM_UP = 2000;
const REST_MS = 5000;
// Where memory is plenty the engine keeps hundreds of megabytes of garbage before it looks for it,
// and what it keeps would be taken for growth. With this bound what grows is what is held.
const BOUNDED = { NODE_OPTIONS: "--max-old-space-size=300" };

/** Resolves to { seconds, faults, grown }: what was wrong, and the megabytes that the web process grew by. */
export async function tryNaughty({ template, dataDir, count }) {
  const { tsImport } = await import("tsx/esm/api");
  const { doorsOf, faultsOfLog, sendNaughty } = await tsImport(
    "../../e2e/support/naughty.ts",
    import.meta.url,
  );
  const { naughtyMaterial, forgetLimits } = await tsImport(
    "../../e2e/support/naughty-material.ts",
    import.meta.url,
  );
  const database = "naughty";
  await cloneDatabase(template, database);
  const { url, pid, stop } = await startServer({ databaseName: database, dataDir, env: BOUNDED });
  const { document, ...material } = await naughtyMaterial(url, database);
  const send = (number, seed) =>
    sendNaughty(
      { doors: doorsOf(document), origin: url, ...material },
      { count: number, seed, between: () => forgetLimits(database) },
    );
  // What it takes until each operation has run once is not what a stranger takes.
  const faults = await send(WARM_UP, 1);
  await sleep(REST_MS);
  const before = memoryOf(pid);
  const start = performance.now();
  faults.push(...(await send(count, 2)));
  const seconds = (performance.now() - start) / 1000;
  await sleep(REST_MS);
  const grown = memoryOf(pid) - before;
  faults.push(...faultsOfLog(fs.readFileSync(path.join(dataDir, "web.log"), "utf8")));
  await stop();
  return { count, seconds, faults, grown };
}
