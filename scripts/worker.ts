// Runs the jobs beside the web process; connects as app_owner, its tasks go through withActor's door like everything else.
import { parseCronItems, run, type TaskList } from "graphile-worker";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { jobs } from "@/lib/registry/jobs";

const taskList: TaskList = Object.fromEntries(
  jobs.map((job) => [
    job.name,
    async (payload: unknown) => {
      await job.run(job.schema.parse(payload) as never, systemClock);
      log().info({ event: "job.done", job: job.name });
    },
  ]),
);

const runner = await run({
  connectionString: env().DATABASE_URL ?? "",
  concurrency: 2,
  pollInterval: 2_000,
  noHandleSignals: true,
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
