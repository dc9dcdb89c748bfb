import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation, memberRows, Prisma } from "@/lib/platform/db/sql";
import { mandateState, mandateToSignBy } from "../domain";
import type { Mandate } from "../schema";

type Row = Omit<Mandate, "state"> & { isEnded: boolean };

/**
 * A municipality's mandates as one JSON value, the newest first; one that was taken back before it
 * began was never in force and is left out. `m` is the municipality.
 */
export const mandatesColumn = (actor: Actor): Prisma.Sql => Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('id', x.id, 'person', json_build_object('id', x.user_id, 'name', w.name),
      'body', x.body, 'delegationItem', x.delegation_item, 'adoptedOn', x.adopted_on, 'reference', x.reference,
      'from', x.starts_on, 'until', x.ends_on, 'substituteFor', CASE WHEN x.substitute_for IS NOT NULL THEN
        json_build_object('id', x.substitute_for, 'name', a.name) END,
      'isEnded', x.ended_at IS NOT NULL, 'source', x.source, 'assumption', x.assumption)
      ORDER BY x.ended_at IS NOT NULL, x.starts_on DESC NULLS LAST, w.name ${collation(actor.office)}, x.id)
    FROM mandate x LEFT JOIN auth_names() w ON w.id = x.user_id LEFT JOIN auth_names() a ON a.id = x.substitute_for
    WHERE ${memberRows(actor, "municipality:read", "x")} AND x.municipality_id = m.id
      AND (x.ended_at IS NULL OR x.ends_on IS NOT NULL)), '[]')`;

/** With how they stand on the office's day. */
export const mandatesOf = (actor: Actor, rows: Row[]): Mandate[] =>
  rows.map(({ isEnded, ...row }) => ({
    ...row,
    state: mandateState({ from: row.from, until: row.until, isEnded }, actor.office.today),
  }));

/** One statement. */
export async function listMandates(db: Db, actor: Actor, municipalityId: string): Promise<Mandate[]> {
  const rows = await db.$queryRaw<{ mandates: Row[] }[]>`
    SELECT ${mandatesColumn(actor)} AS mandates FROM municipality m WHERE m.id = ${municipalityId}::uuid`;
  return mandatesOf(actor, rows[0]?.mandates ?? []);
}

/** What the actor may sign by in the municipality on the office's day. One statement. */
export async function findOwnMandate(db: Db, actor: Actor, municipalityId: string): Promise<Mandate | null> {
  const mandates = await listMandates(db, actor, municipalityId);
  return mandateToSignBy(mandates.filter(({ person }) => person.id === actor.userId));
}

/** Whom a mandate can name: the municipality's archivists. One statement. */
export const listMandatePeople = (
  db: Db,
  actor: Actor,
  municipalityId: string,
): Promise<{ id: string; name: string }[]> =>
  db.$queryRaw`SELECT id, name FROM mandate_people(${municipalityId}::uuid) ORDER BY name ${collation(actor.office)}, id`;

/**
 * Which of these have or had a role in the office: not who is only invited, and may never come. One
 * statement.
 */
export async function listKnownPeople(db: Db, ids: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM mandate_known(${ids}::uuid[])`;
  return rows.map(({ id }) => id);
}
