import { withOwner, type Db } from "@/lib/platform/db";

/** A transaction of the owner's: an office is loaded whole or not at all. */
export type Owner = Db;

export const inOneTransaction = <T>(run: (db: Owner) => Promise<T>): Promise<T> =>
  withOwner(run, { timeoutMs: 900_000 });
