import "server-only";
import type { z } from "zod";
import type { Clock } from "../clock";
import type { Db } from "../db";

export interface Job<S extends z.ZodType> {
  name: string;
  schema: S;
  /** Idempotent: a job may run twice. */
  run: (payload: z.output<S>, clock: Clock) => Promise<void>;
  /** Of all jobs in one queue, one runs at a time; without a queue as many as there are workers. */
  queue?: string;
  /** Runs on a schedule as well, a graphile-worker cron pattern (UTC). */
  cron?: string;
}

export const defineJob = <S extends z.ZodType>(job: Job<S>): Job<S> => job;

/** Adds a job in the change's own transaction: it runs if and only if the change is kept. */
export async function enqueue<S extends z.ZodType>(
  db: Db,
  job: Pick<Job<S>, "name" | "schema" | "queue">,
  payload: z.input<S>,
): Promise<void> {
  const json = JSON.stringify(job.schema.parse(payload));
  await db.$executeRaw`SELECT enqueue(${job.name}, ${json}::json, ${job.queue ?? null})`;
}
