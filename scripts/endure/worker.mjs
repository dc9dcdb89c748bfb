// The worker as npm start runs it: kept running, and its memory watched.
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../lib/failure.mjs";
import { keepRunning } from "../lib/keep-running.mjs";
import { startWorker } from "../lib/server-process.mjs";
import { deadWorkers } from "../lib/worker-record.mjs";
import { memoryOfTree } from "./memory.mjs";

const WATCH_MS = 50;
const REST_MS = 3000;

/** Resolves to { atRest(), most(), kill() } once it takes jobs. */
export async function watchWorker({ databaseName, dataDir, url }) {
  if (!fs.existsSync("/proc/self/status")) fail("memory is read from /proc, which this system lacks.");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    APP_ORIGIN: url,
    DATA_DIR: dataDir,
    DATABASE_URL: process.env.TEST_OWNER_URL_BASE + databaseName,
    DATABASE_APP_URL: process.env.TEST_APP_URL_BASE + databaseName,
  };
  const log = fs.openSync(`${dataDir}/worker.log`, "a");
  let child;
  const start = () => (child = startWorker(env, { stdio: ["ignore", log, log] }));
  keepRunning("worker", start(), start);
  let most = 0;
  setInterval(() => (most = Math.max(most, memoryOfTree(child.pid))), WATCH_MS).unref();
  return { atRest, most: () => most, kill };

  /** What it holds when nothing has changed for a while; what it holds at most is counted from then. */
  async function atRest() {
    for (let before = -1, now = 0; ; before = now) {
      await sleep(REST_MS);
      now = memoryOfTree(child.pid);
      if (now > 0 && Math.abs(now - before) < 2) return (most = now);
    }
  }

  async function kill() {
    const { pid, done } = child;
    process.kill(pid, "SIGKILL");
    await done;
    if (!deadWorkers(dataDir).length) fail("the killed worker is not known to be dead.");
  }
}
