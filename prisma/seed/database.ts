import type { Prisma } from "@/lib/platform/db/generated/client";
import { ownerClient } from "@/lib/platform/db/owner";

/** The owner's connection in one transaction: an office is loaded whole or not at all. */
export type Owner = Prisma.TransactionClient;

export const inOneTransaction = <T>(run: (db: Owner) => Promise<T>): Promise<T> =>
  ownerClient().$transaction(run, { timeout: 60_000 });
