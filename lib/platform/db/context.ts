import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { Prisma } from "./generated/client";
import { clientFor } from "./client";
import { env } from "../env";

/** A transaction in an actor's context: row-level security shows it that actor's rows and nothing else. */
export type Db = Prisma.TransactionClient;

type Isolation = "ReadCommitted" | "RepeatableRead";

/** What a transaction may see. */
interface Scope {
  officeId: string;
  userId: string | null;
  municipalityIds: string[];
  vendorIds: string[];
  isOfficeWide: boolean;
}

async function inScope<T>(scope: Scope, run: (db: Db) => Promise<T>, isolation: Isolation): Promise<T> {
  return clientFor(env().DATABASE_APP_URL).$transaction(
    async (db) => {
      await db.$executeRaw`
        SELECT set_config('app.office', ${scope.officeId}, true), set_config('app.user', ${scope.userId ?? ""}, true),
          set_config('app.municipalities', ${scope.municipalityIds.join(",")}, true),
          set_config('app.vendors', ${scope.vendorIds.join(",")}, true),
          set_config('app.office_wide', ${scope.isOfficeWide ? "on" : "off"}, true)`;
      return run(db);
    },
    { isolationLevel: isolation },
  );
}

/**
 * The only door to the data: one transaction with the actor's context set for as long as it lasts.
 * A setting of the session would leak through the pool, so it is set in the transaction.
 */
export const withActor = <T>(
  actor: Actor,
  run: (db: Db) => Promise<T>,
  options: { isolation?: Isolation } = {},
): Promise<T> => inScope({ ...actor, officeId: actor.office.id }, run, options.isolation ?? "ReadCommitted");

/** The same door for a job: the program itself, in one municipality of one office. */
export const withMunicipality = <T>(
  scope: { officeId: string; municipalityId: string },
  run: (db: Db) => Promise<T>,
): Promise<T> =>
  inScope(
    {
      officeId: scope.officeId,
      userId: null,
      municipalityIds: [scope.municipalityId],
      vendorIds: [],
      isOfficeWide: false,
    },
    run,
    "ReadCommitted",
  );
