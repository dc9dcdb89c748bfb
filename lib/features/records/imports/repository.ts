import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { ImportKind, ImportState } from "@/lib/domain/import-kind";
import type { Locale } from "@/lib/domain/text";
import { systemClock } from "@/lib/platform/clock";
import { withOwner, type Db } from "@/lib/platform/db";
import { assertVersion } from "@/lib/platform/db/change";
import { Prisma } from "@/lib/platform/db/sql";
import type { Remembered, Understanding } from "./domain";
import { importChosen, type ImportChosen, type ImportOutcome } from "./schema";

const select = {
  id: true,
  officeId: true,
  of: true,
  state: true,
  failure: true,
  name: true,
  sha256: true,
  bytes: true,
  storageKey: true,
  locale: true,
  chosen: true,
  understanding: true,
  reading: true,
  attempts: true,
  done: true,
  total: true,
  only: true,
  askedBy: true,
  askedAt: true,
  outcome: true,
  rowsSha256: true,
  createdAt: true,
  appliedAt: true,
  version: true,
} as const;

export interface LoadedImport {
  id: string;
  officeId: string;
  of: ImportKind;
  state: ImportState;
  failure: string | null;
  name: string;
  sha256: string;
  bytes: bigint;
  storageKey: string;
  locale: Locale;
  chosen: ImportChosen;
  understanding: Understanding | null;
  reading: number;
  attempts: number;
  done: number;
  total: number;
  only: "all" | "valid" | null;
  askedBy: string;
  askedAt: Date;
  outcome: ImportOutcome | null;
  rowsSha256: string | null;
  createdAt: Date;
  appliedAt: Date | null;
  version: number;
}

type Row = Prisma.ImportGetPayload<{ select: typeof select }>;
const toImport = (row: Row): LoadedImport =>
  ({ ...row, chosen: importChosen.parse(row.chosen) }) as unknown as LoadedImport;

/** An import of the office's. Throws request.notFound. */
export async function loadImport(db: Db, actor: Actor, id: string): Promise<LoadedImport> {
  const row = await db.import.findFirst({ where: { id, officeId: actor.office.id }, select });
  if (!row) throw notFound();
  return toImport(row);
}

/** The same, held until the transaction is over: one at a time changes or applies it. */
export async function holdImport(db: Db, actor: Actor, id: string): Promise<LoadedImport> {
  await db.$queryRaw`SELECT FROM import WHERE id = ${id}::uuid AND office_id = ${actor.office.id}::uuid FOR UPDATE`;
  return loadImport(db, actor, id);
}

/** Throws request.stale unless the caller has read the import as it is. */
export const assertRead = ({ id, state, version }: LoadedImport, read: number): Promise<void> =>
  assertVersion({ version }, read, () => Promise.resolve({ id, state, version }));

interface NewImport {
  of: ImportKind;
  form: string | null;
  name: string;
  sha256: string;
  bytes: number;
  storageKey: string;
  locale: Locale;
}

/** Its file already lies in its place. */
export async function createImport(
  db: Db,
  actor: Actor,
  { bytes, form, ...rest }: NewImport,
): Promise<string> {
  const id = newId();
  const by = { askedBy: actor.userId, createdBy: actor.userId, updatedBy: actor.userId };
  await db.import.create({
    data: { id, officeId: actor.office.id, ...rest, chosen: { form }, bytes: BigInt(bytes), ...by },
  });
  return id;
}

/** It is to be read again, with other choices. */
export async function readAgain(
  db: Db,
  actor: Actor,
  one: LoadedImport,
  chosen: ImportChosen,
): Promise<void> {
  await db.import.update({
    where: { id: one.id },
    data: {
      state: "parsing",
      failure: null,
      chosen,
      reading: { increment: 1 },
      attempts: 0,
      done: 0,
      total: 0,
      askedBy: actor.userId,
      askedAt: systemClock.now(),
      version: { increment: 1 },
      updatedBy: actor.userId,
    },
  });
}

/** It is being applied from now on, by the worker. */
export async function beginApplying(
  db: Db,
  actor: Actor,
  one: LoadedImport,
  only: "all" | "valid",
  total: number,
) {
  await db.import.update({
    where: { id: one.id },
    data: {
      state: "applying",
      only,
      attempts: 0,
      done: 0,
      total,
      askedBy: actor.userId,
      askedAt: systemClock.now(),
      version: { increment: 1 },
      updatedBy: actor.userId,
    },
  });
}

/** Until this transaction is over no other import of the office is applied. */
export async function waitForOthers(db: Db, { office }: Actor): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${office.id}`}, 0))`;
}

/** It is applied: in the transaction that does it. */
export async function endApplying(
  db: Db,
  actor: Actor,
  id: string,
  { only, outcome, rowsSha256 }: { only: "all" | "valid"; outcome: ImportOutcome; rowsSha256: string },
): Promise<void> {
  const total = outcome.created + outcome.updated + outcome.same;
  await db.import.update({
    where: { id },
    data: {
      state: "applied",
      only,
      outcome,
      rowsSha256,
      appliedAt: systemClock.now(),
      done: total,
      total,
      version: { increment: 1 },
      updatedBy: actor.userId,
    },
  });
}

/** So many rows, or characters of them, are written by one statement. */
const ROWS_AT_A_TIME = 5000;
const CHARACTERS_AT_A_TIME = 1024 * 1024;

/**
 * What becomes of each row, instead of what was planned before: planned rows as JSON, some at a
 * time, which the database alone takes apart.
 */
export async function replaceRows(
  db: Db,
  { id, officeId }: Pick<LoadedImport, "id" | "officeId">,
  planned: AsyncIterable<string[]>,
): Promise<void> {
  await db.$executeRaw`DELETE FROM import_row WHERE import_id = ${id}::uuid`;
  let [place, length, some]: [number, number, string[]] = [0, 0, []];
  const save = async () => {
    if (some.length === 0) return;
    await db.$executeRaw`
      INSERT INTO import_row (import_id, place, office_id, what, planned)
      SELECT ${id}::uuid, ${place - some.length}::int + n, ${officeId}::uuid, (r ->> 'what')::"ImportRowKind", r
      FROM jsonb_array_elements(${`[${some.join(",")}]`}::jsonb) WITH ORDINALITY x (r, n)`;
    [length, some] = [0, []];
  };
  for await (const rows of planned)
    for (const row of rows) {
      some.push(row);
      place += 1;
      length += row.length;
      if (some.length === ROWS_AT_A_TIME || length >= CHARACTERS_AT_A_TIME) await save();
    }
  await save();
}

/** Its preview is there. False when it is to be read in another way by now. */
export async function endReading(db: Db, one: LoadedImport, understood: Understanding): Promise<boolean> {
  const { headings, ...understanding } = understood;
  const { count } = await db.import.updateMany({
    where: { id: one.id, reading: one.reading, state: "parsing" },
    data: {
      state: "ready",
      understanding: { ...understanding, headings } as unknown as Prisma.InputJsonValue,
      headings,
      done: understood.preview.rows,
      total: understood.preview.rows,
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Columns that were chosen by hand for the latest file with each set of headings. */
export async function listRemembered(db: Db, { id, officeId, of }: LoadedImport): Promise<Remembered[]> {
  const rows = await db.$queryRaw<{ headings: string; columns: { index: number; field: string | null }[] }[]>`
    SELECT DISTINCT ON (headings) headings, understanding -> 'columns' AS columns FROM import
    WHERE office_id = ${officeId}::uuid AND "of" = ${of} AND id <> ${id}::uuid AND headings IS NOT NULL
      AND jsonb_typeof(chosen -> 'columns') = 'array'
    ORDER BY headings, id DESC LIMIT 200`;
  return rows.map(({ headings, columns }) => ({
    headings,
    fields: Object.fromEntries(columns.map(({ index, field }) => [index, field])),
  }));
}

/**
 * For the worker, beside whatever transaction is going on: begins an attempt, unless it is
 * another's by now.
 */
export async function beginAttempt(
  id: string,
  expected: { state: "parsing"; reading: number } | { state: "applying" },
): Promise<LoadedImport | null> {
  return withOwner(async (db) => {
    const { count } = await db.import.updateMany({
      where: { id, ...expected },
      data: { attempts: { increment: 1 } },
    });
    const row = count === 0 ? null : await db.import.findUnique({ where: { id }, select });
    return row ? toImport(row) : null;
  });
}

/** How far it has come, for everybody to see at once; moves no version. */
export const noteProgress = (id: string, done: number, total: number): Promise<unknown> =>
  withOwner((db) => db.import.updateMany({ where: { id }, data: { done, total } }));

/** It can't be read, or not applied: nothing was changed. */
export const failImport = (
  { id, state, reading }: LoadedImport,
  failure: string,
): Promise<{ count: number }> =>
  withOwner((db) =>
    db.import.updateMany({
      where: { id, state, reading },
      data: { state: "failed", failure, version: { increment: 1 } },
    }),
  );

/** SHA-256 of the whole list of rows, refused ones too. */
export async function digestOfRows(db: Db, importId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ sha256: string }[]>`
    SELECT encode(sha256(convert_to(coalesce(string_agg(planned::text, E'\n' ORDER BY place), ''), 'UTF8')), 'hex') AS sha256
    FROM import_row WHERE import_id = ${importId}::uuid`;
  return row?.sha256 ?? "";
}
