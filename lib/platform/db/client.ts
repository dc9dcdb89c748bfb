import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import { PrismaClient } from "./generated/client";
import { statementNames } from "./statement-names";

const clients = new Map<string, PrismaClient>();

/** One client (and pool) per database address, for the lifetime of the process. */
export function clientFor(connectionString: string): PrismaClient {
  let client = clients.get(connectionString);
  if (!client) {
    const adapter = new PrismaPg(
      { connectionString, max: env().DB_POOL, connectionTimeoutMillis: 5_000 },
      env().DB_PREPARED === "on" ? { statementNameGenerator: statementNames() } : {},
    );
    client = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } });
    clients.set(connectionString, client);
  }
  return client;
}

/** Closes all pools; for scripts and tests that must end. */
export async function closeClients(): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.$disconnect()));
  clients.clear();
}
