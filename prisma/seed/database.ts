import { clientFor } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** The owner's connection in one transaction: an office is loaded whole or not at all. */
export type Owner = Prisma.TransactionClient;

export const ownerClient = () => {
  const url = process.env["DATABASE_URL"];
  if (!url) throw new Error("DATABASE_URL is not set: it names the database as app_owner");
  return clientFor(url);
};

export const inOneTransaction = <T>(run: (db: Owner) => Promise<T>): Promise<T> =>
  ownerClient().$transaction(run, { timeout: 60_000 });
