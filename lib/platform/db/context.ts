import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { Prisma } from "./generated/client";
import { clientFor } from "./client";
import { env } from "../env";

/** A transaction in an actor's context: row-level security shows it that actor's rows and nothing else. */
export type Db = Prisma.TransactionClient;

type Isolation = "ReadCommitted" | "RepeatableRead";

/**
 * The only door to the data: one transaction with the actor's context set for as long as it lasts.
 * A setting of the session would leak through the pool, so it is set in the transaction.
 */
export async function withActor<T>(
  actor: Actor,
  run: (db: Db) => Promise<T>,
  options: { isolation?: Isolation } = {},
): Promise<T> {
  return clientFor(env().DATABASE_APP_URL).$transaction(
    async (db) => {
      await db.$executeRaw`
        SELECT set_config('app.office', ${actor.office.id}, true), set_config('app.user', ${actor.userId}, true),
          set_config('app.municipalities', ${actor.municipalityIds.join(",")}, true),
          set_config('app.vendors', ${actor.vendorIds.join(",")}, true),
          set_config('app.office_wide', ${actor.isOfficeWide ? "on" : "off"}, true)`;
      return run(db);
    },
    { isolationLevel: options.isolation ?? "ReadCommitted" },
  );
}
