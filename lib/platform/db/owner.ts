import "server-only";
import type { Db } from "./context";
import { clientFor } from "./client";
import { env } from "../env";

/**
 * The owner's door, for the command line and the worker's housekeeping: one transaction that sees every row. The web process has no
 * DATABASE_URL, so there it always throws.
 */
export function withOwner<T>(
  run: (db: Db) => Promise<T>,
  options: { isolation?: "ReadCommitted" | "RepeatableRead"; timeoutMs?: number } = {},
): Promise<T> {
  const url = env().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it names the database as app_owner");
  return clientFor(url).$transaction(run, {
    isolationLevel: options.isolation ?? "ReadCommitted",
    timeout: options.timeoutMs ?? 15_000,
  });
}
