import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { arrayLiteral, contextOf, type Context } from "@/lib/domain/context";
import { subjectTypes } from "@/lib/domain/subject";
import { Prisma } from "./generated/client";
import { clientFor } from "./client";
import { withOwner } from "./owner";
import { env } from "../env";

/**
 * A transaction in an actor's context: row-level security shows it that actor's rows and nothing
 * else.
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
      await db.$executeRaw`SELECT set_config('app.context', ${JSON.stringify(context)}, true)`;
      return run(db);
    },
    { isolationLevel: isolation, ...(timeoutMs !== undefined && { timeout: timeoutMs }) },
  );
}

/**
 * The only door to the data: one transaction with the actor's context set for as long as it lasts.
 * A setting of the session would leak through the pool, so it is set in the transaction.
 */
export const withActor = <T>(actor: Actor, run: (db: Db) => Promise<T>, options: Options = {}): Promise<T> =>
  inContext(contextOf(actor), run, options);

/** The program itself, which reads every kind of subject. */
const jobContext = (office: string, reach: Pick<Context, "all" | "may">): Context => ({
  office,
  user: null,
  ...reach,
  subjects: arrayLiteral(subjectTypes),
});

/**
 * The same door for a job: the program itself, in one municipality of one office. It may do
 * everything there.
 */
export const withMunicipality = <T>(
  { officeId, municipalityId }: { officeId: string; municipalityId: string },
  run: (db: Db) => Promise<T>,
): Promise<T> =>
  inContext(jobContext(officeId, { may: { "*": { m: arrayLiteral([municipalityId]) } } }), run);

/**
 * The same for a job about a whole office: the worker's, which may ask as the owner which
 * municipalities there are.
 */
export async function withOffice<T>(officeId: string, run: (db: Db) => Promise<T>): Promise<T> {
  const rows = await withOwner((db) =>
    db.municipality.findMany({ where: { officeId }, select: { id: true } }),
  );
  const all = rows.map(({ id }) => id);
  return inContext(jobContext(officeId, { all: arrayLiteral(all), may: { "*": { all: true } } }), run);
}
