import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { isId, newId } from "@/lib/domain/ids";
import { oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { Prisma } from "@/lib/platform/db/sql";
import { yearOfPeriod, type Dims, type OutcomeSource } from "./domain";
import type { MappingBody, OutcomeEntry } from "./schema";

/** The outcome as the audit trail knows it: the office's own. */
export const outcomeSubject = ({ office: { id, name } }: Actor) => ({
  type: "office" as const,
  id,
  label: name,
  scope: { kind: "office" } as const,
});

interface LoadedEntry {
  id: string;
  onDay: Date;
  period: string;
  groupName: string;
  account: string | null;
  dims: unknown;
  text: string;
  amountOre: bigint;
  fund: string;
  kind: OutcomeSource;
  importId: string | null;
  voucher: string | null;
  lineKey: string | null;
  correctionOf: string | null;
  reason: string | null;
}

export const toEntry = (row: LoadedEntry): OutcomeEntry => ({
  id: row.id,
  date: row.onDay.toISOString().slice(0, 10),
  period: row.period,
  group: row.groupName,
  account: row.account,
  dims: row.dims as Dims,
  text: row.text,
  amountOre: oreFromDatabase(row.amountOre),
  fund: row.fund,
  source: { kind: row.kind, import: row.importId, voucher: row.voucher },
  correctionOf: row.correctionOf,
  reason: row.reason,
});

/** An entry of the office's. Throws request.notFound. */
export async function loadEntry(db: Db, { office }: Actor, id: string): Promise<LoadedEntry> {
  const row = isId(id) ? await db.outcomeEntry.findFirst({ where: { id, officeId: office.id } }) : null;
  if (!row) throw notFound();
  return row;
}

type NewEntry = Pick<LoadedEntry, "onDay" | "period" | "groupName" | "text" | "fund" | "kind"> &
  Partial<LoadedEntry> & { ore: number };

/** Writes an entry, once and for all. */
export async function addEntry(
  db: Db,
  { office, userId }: Actor,
  { ore, dims, ...entry }: NewEntry,
): Promise<OutcomeEntry> {
  const row = await db.outcomeEntry.create({
    data: {
      ...entry,
      id: newId(),
      officeId: office.id,
      year: yearOfPeriod(entry.period),
      amountOre: BigInt(ore),
      dims: (dims ?? {}) as Dims,
      createdBy: userId,
      updatedBy: userId,
    },
  });
  return toEntry(row);
}

/** The rules from now on, where the version before is this; 0 is none yet. Throws request.stale. */
export function replaceMapping(
  db: Db,
  { office, userId }: Actor,
  { rules }: MappingBody,
  version: number,
  current: Current,
): Promise<void> {
  const written =
    version === 0
      ? db.accountMapping.createMany({
          data: [{ officeId: office.id, rules, createdBy: userId, updatedBy: userId }],
          skipDuplicates: true,
        })
      : db.accountMapping.updateMany({
          where: { officeId: office.id, version },
          data: { rules, version: { increment: 1 }, updatedBy: userId },
        });
  return change(written, current);
}

/** The rows of an import that say something new, by their targets. */
const targetsOf = (importId: string): Prisma.Sql => Prisma.sql`
  SELECT r.place, r.planned -> 'target' AS t FROM import_row r
  WHERE r.import_id = ${importId}::uuid AND r.what IN ('create', 'update')`;

/**
 * A year that has a file of another kind than this one, or of the same kind that told sums where
 * this one tells vouchers; null where none has.
 */
export async function findMixed(
  db: Db,
  { office }: Actor,
  importId: string,
  form: string,
): Promise<{ year: number } | null> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    WITH told AS MATERIALIZED (
      SELECT DISTINCT (x.t ->> 'year')::int AS year, (x.t ->> 'lineKey') LIKE 'r %' AS is_sum
      FROM (${targetsOf(importId)}) x)
    SELECT told.year FROM told WHERE EXISTS (
      SELECT FROM outcome_entry e WHERE e.office_id = ${office.id}::uuid AND e.year = told.year
        AND (e.kind NOT IN ('manual', ${form}::"OutcomeSource")
          OR e.kind = ${form}::"OutcomeSource" AND (e.line_key LIKE 'r %') <> told.is_sum))
    ORDER BY told.year LIMIT 1`;
  return rows[0] ?? null;
}

/** The years that an import adds to, or corrects. */
export async function listPlannedYears(db: Db, importId: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    SELECT DISTINCT (x.t ->> 'year')::int AS year FROM (${targetsOf(importId)}) x ORDER BY 1`;
  return rows.map(({ year }) => year);
}

/** Whether a line stands otherwise than when the file was compared with it. */
export async function hasChanged(
  db: Db,
  { office }: Actor,
  importId: string,
  form: string,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ changed: boolean }[]>`
    WITH told AS MATERIALIZED (
      SELECT DISTINCT (x.t ->> 'year')::int AS year, x.t ->> 'lineKey' AS key, (x.t ->> 'knownOre')::numeric AS ore
      FROM (${targetsOf(importId)}) x),
    there AS MATERIALIZED (
      SELECT e.year, e.line_key AS key, sum(e.amount_ore) AS ore FROM outcome_entry e
      WHERE e.office_id = ${office.id}::uuid AND e.kind = ${form}::"OutcomeSource"
        AND e.year IN (SELECT year FROM told) GROUP BY e.year, e.line_key)
    SELECT EXISTS (SELECT FROM told LEFT JOIN there USING (year, key)
      WHERE told.ore IS DISTINCT FROM there.ore) AS changed`;
  return row?.changed ?? false;
}

interface Counted {
  created: number;
  updated: number;
  same: number;
  sumOre: number;
}

/** What is written of an import, and what it comes to. */
export async function sumPlanned(db: Db, importId: string): Promise<Counted> {
  const [row] = await db.$queryRaw<(Omit<Counted, "sumOre"> & { sum: bigint })[]>`
    SELECT count(*) FILTER (WHERE what = 'create')::int AS created, count(*) FILTER (WHERE what = 'update')::int AS updated,
      count(*) FILTER (WHERE what = 'same')::int AS same,
      coalesce(sum((planned -> 'target' ->> 'amountOre')::numeric) FILTER (WHERE what <> 'refused'), 0)::bigint AS sum
    FROM import_row WHERE import_id = ${importId}::uuid`;
  return {
    created: row?.created ?? 0,
    updated: row?.updated ?? 0,
    same: row?.same ?? 0,
    sumOre: oreFromDatabase(row?.sum ?? 0n),
  };
}

/** Writes the entries that an import comes to, in its order. */
export async function addPlanned(
  db: Db,
  { office, userId }: Actor,
  importId: string,
  form: string,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO outcome_entry (id, office_id, year, on_day, period, group_name, account, dims, text, amount_ore, kind,
      import_id, voucher, line_key, correction_of, created_by, updated_by)
    SELECT gen_random_uuid(), ${office.id}::uuid, (x.t ->> 'year')::int, (x.t ->> 'date')::date, x.t ->> 'period',
      x.t ->> 'group', x.t ->> 'account', coalesce(x.t -> 'dims', '{}'), x.t ->> 'text', (x.t ->> 'amountOre')::bigint,
      ${form}::"OutcomeSource", ${importId}::uuid, x.t ->> 'voucher', x.t ->> 'lineKey', (x.t ->> 'correctionOf')::uuid,
      ${userId}::uuid, ${userId}::uuid
    FROM (${targetsOf(importId)}) x ORDER BY x.place`;
}
