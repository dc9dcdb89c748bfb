import "server-only";
import type { Prisma } from "./generated/client";
import { clientFor } from "./client";
import { env } from "../env";

const ownerUrl = (): string => {
  const url = env().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it names the database as app_owner");
  return url;
};

/**
 * A transaction as the database owner, which sees all rows; for the command line and the worker's
 * maintenance. The web process has no DATABASE_URL, so there it always throws.
 */
export function withOwner<T>(
  run: (db: Prisma.TransactionClient) => Promise<T>,
  options: { isolation?: "ReadCommitted" | "RepeatableRead"; timeoutMs?: number } = {},
): Promise<T> {
  return clientFor(ownerUrl()).$transaction(run, {
    isolationLevel: options.isolation ?? "ReadCommitted",
    timeout: options.timeoutMs ?? 15_000,
  });
}

/**
 * Updates PostgreSQL's statistics after a large import; autovacuum would do it some minutes later.
 */
export const vacuum = async (): Promise<void> => {
  const client = clientFor(ownerUrl());
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user`;
  await client.$executeRawUnsafe(`VACUUM (ANALYZE) ${tables.map(({ name }) => name).join(", ")}`);
};
