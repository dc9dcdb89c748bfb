import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { arrayLiteral, contextOf, contextText, type Context } from "@/lib/domain/context";
import { subjectTypes } from "@/lib/domain/subject";
import { Prisma } from "./generated/client";
import { clientFor } from "./client";
import { withOwner } from "./owner";
import { env } from "../env";

/**
 * Runs a transaction in an actor's context: row-level security limits it to the rows of that actor.
 */
export type Db = Prisma.TransactionClient;

interface Options {
  isolation?: "ReadCommitted" | "RepeatableRead";
  /** 15 s unless told: more is for the worker alone. */
  timeoutMs?: number;
}

async function inContext<T>(
  context: Context,
  run: (db: Db) => Promise<T>,
  { isolation = "ReadCommitted", timeoutMs }: Options = {},
): Promise<T> {
  return clientFor(env().DATABASE_APP_URL).$transaction(
    async (db) => {
      await db.$executeRaw`SELECT set_config('app.context', ${contextText(context)}, true)`;
      return run(db);
    },
    { isolationLevel: isolation, ...(timeoutMs !== undefined && { timeout: timeoutMs }) },
  );
}

/**
 * The only way to reach the data: one transaction, with the actor's context set for that
 * transaction. A session setting would leak to other users of the pooled connection.
 */
export const withActor = <T>(actor: Actor, run: (db: Db) => Promise<T>, options: Options = {}): Promise<T> =>
  inContext(contextOf(actor), run, options);

/**
 * The actor once their office has one municipality more, from now on in this transaction: their
 * office-wide permissions reach it too. For who has just added it.
 */
export async function withOneMore(db: Db, actor: Actor, municipalityId: string): Promise<Actor> {
  const municipalityIds = [...actor.office.municipalityIds, municipalityId];
  const wider = { ...actor, office: { ...actor.office, municipalityIds } };
  await db.$executeRaw`SELECT set_config('app.context', ${contextText(contextOf(wider))}, true)`;
  return wider;
}

/**
 * A person in no office: what is theirs whichever the office, and what functions tell them of their
 * own account.
 */
export const withPerson = <T>(
  userId: string,
  run: (db: Db) => Promise<T>,
  options: Options = {},
): Promise<T> =>
  inContext(
    { office: null, user: userId, may: { "office:enter": { all: true } }, subjects: "{}" },
    run,
    options,
  );

/**
 * A transaction outside every context, for calls of who has no account yet: it reaches what is
 * nobody's, and the functions that ask for a proof of their own.
 */
export const withNobody = <T>(run: (db: Db) => Promise<T>): Promise<T> =>
  clientFor(env().DATABASE_APP_URL).$transaction(run, { isolationLevel: "ReadCommitted" });

/** The program itself, which can read all kinds of subject. */
const jobContext = (office: string, reach: Pick<Context, "all" | "may">): Context => ({
  office,
  user: null,
  ...reach,
  subjects: arrayLiteral(subjectTypes),
});

/**
 * The same for a job: the program itself, in one municipality of one office, with all permissions
 * there.
 */
export const withMunicipality = <T>(
  { officeId, municipalityId }: { officeId: string; municipalityId: string },
  run: (db: Db) => Promise<T>,
): Promise<T> =>
  inContext(jobContext(officeId, { may: { "*": { m: arrayLiteral([municipalityId]) } } }), run);

/**
 * The same for a job that concerns a whole office. Only for the worker, which can read the list of
 * municipalities as the database owner.
 */
export async function withOffice<T>(officeId: string, run: (db: Db) => Promise<T>): Promise<T> {
  const rows = await withOwner((db) =>
    db.municipality.findMany({ where: { officeId }, select: { id: true } }),
  );
  const all = rows.map(({ id }) => id);
  return inContext(jobContext(officeId, { all: arrayLiteral(all), may: { "*": { all: true } } }), run);
}
