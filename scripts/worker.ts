// Runs the jobs beside the web process; connects as app_owner, its tasks go through withActor's door like everything else.
import { EventEmitter } from "node:events";
import { mkdirSync } from "node:fs";
import { parseCronItems, run, runOnce, type TaskList, type WorkerEvents } from "graphile-worker";
import { withOwner } from "@/lib/platform/db";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { jobs } from "@/lib/registry/jobs";
import { deadWorkers, noteWorker } from "./lib/worker-record.mjs";

const taskList: TaskList = Object.fromEntries(
  jobs.map((job) => [
    job.name,
    async (payload: unknown) => {
      await job.run(job.schema.parse(payload) as never, systemClock);
      log().info({ event: "job.done", job: job.name });
    },
  ]),
);

const connectionString = env().DATABASE_URL ?? "";

// For tests: what waits is done, and nothing is waited for.
if (process.argv.includes("--once")) {
  await runOnce({ connectionString, noHandleSignals: true, taskList });
  process.exit(0);
}

/** What a killed worker held is free again, now that this one takes its place. */
async function freeJobs(folder: string): Promise<void> {
  const dead = deadWorkers(folder);
  if (dead.length === 0) return;
  await withOwner((db) => db.$executeRaw`SELECT graphile_worker.force_unlock_workers(${dead}::text[])`);
  log().warn({ event: "worker.replaced", dead });
}

const folder = env().DATA_DIR;
mkdirSync(folder, { recursive: true });
await freeJobs(folder);

const events = new EventEmitter() as WorkerEvents;
// Before the first job is taken; the queue knows a worker by its pool's name.
events.once("pool:create", ({ workerPool }) => noteWorker(folder, workerPool.id));

const runner = await run({
  connectionString,
  concurrency: 2,
  pollInterval: 2_000,
  noHandleSignals: true,
  events,
  taskList,
  parsedCronItems: parseCronItems(
    jobs.flatMap((job) =>
      job.cron ? [{ task: job.name, match: job.cron, identifier: job.name, payload: {} }] : [],
    ),
  ),
});

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    void runner.stop().finally(() => process.exit(0));
  });
await runner.promise;
