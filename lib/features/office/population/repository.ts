import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import type { Known, KnownByDay, PlannedFigure } from "./domain";

/** Every municipality of the office's country, with its newest figure there. One statement. */
export const listKnown = (db: Db, { office }: Actor): Promise<Known[]> =>
  db.$queryRaw`
    SELECT r.code, r.name, m.id IS NOT NULL AS "isMember",
      CASE WHEN p.value IS NOT NULL THEN json_build_object('date', p.on_day, 'value', p.value) END AS before
    FROM municipality_register r
    LEFT JOIN municipality m ON m.office_id = ${office.id}::uuid AND m.country = r.country AND m.code = r.code
    LEFT JOIN LATERAL (SELECT x.value, x.on_day FROM population x WHERE x.office_id = ${office.id}::uuid
      AND x.country = r.country AND x.code = r.code ORDER BY x.on_day DESC LIMIT 1) p ON true
    WHERE r.country = ${office.country}::"Country" ORDER BY r.name ${collation(office)}, r.code`;

interface Figures {
  date: string;
  source: string;
  sha256: string;
  rows: { code: string; value: number }[];
}

/** Keeps the figures of one day. Returns how many are new or other than before. One statement. */
export async function saveFigures(db: Db, actor: Actor, { date, source, sha256, rows }: Figures) {
  const { id: office, country } = actor.office;
  const changed = await db.$queryRaw<{ code: string }[]>`
    INSERT INTO population AS p (office_id, country, code, on_day, value, source, sha256, created_by, updated_by)
    SELECT ${office}::uuid, ${country}::"Country", f.code, ${date}::date, f.value, ${source}, ${sha256},
      ${actor.userId}::uuid, ${actor.userId}::uuid
    FROM unnest(${rows.map(({ code }) => code)}::text[], ${rows.map(({ value }) => value)}::int[]) AS f (code, value)
    ON CONFLICT (office_id, country, code, on_day) DO UPDATE
      SET value = excluded.value, source = excluded.source, sha256 = excluded.sha256, assumption = NULL,
        updated_at = now(), updated_by = excluded.updated_by
      WHERE p.value <> excluded.value
    RETURNING code`;
  return changed.length;
}

/** Population as the audit trail knows it: the office's own. */
export const populationSubject = ({ office: { id, name } }: Actor) => ({
  type: "office" as const,
  id,
  label: name,
  scope: { kind: "office" } as const,
});

/** Every municipality of the office's country, with the office's figures by day. One statement. */
export async function* listKnownByDay(db: Db, { office }: Actor): AsyncGenerator<KnownByDay> {
  yield* await db.$queryRaw<KnownByDay[]>`
    SELECT r.code, r.name, r.country, m.id IS NOT NULL AS "isMember", coalesce((
      SELECT json_object_agg(to_char(x.on_day, 'YYYY-MM-DD'), x.value) FROM population x
      WHERE x.office_id = ${office.id}::uuid AND x.country = r.country AND x.code = r.code), '{}') AS figures
    FROM municipality_register r
    LEFT JOIN municipality m ON m.office_id = ${office.id}::uuid AND m.country = r.country AND m.code = r.code
    WHERE r.country = ${office.country}::"Country" ORDER BY r.code`;
}

/** What an import comes to, in its order; an import that is applied has at least one. */
export const listPlanned = (db: Db, importId: string): Promise<PlannedFigure[]> =>
  db.$queryRaw<PlannedFigure[]>`
    SELECT t.* FROM import_row r, jsonb_to_record(r.planned -> 'target')
      AS t (code text, date text, value int, title text)
    WHERE r.import_id = ${importId}::uuid AND r.what <> 'refused' ORDER BY r.place`;

/** How many of these municipalities the office has a figure of on that day. */
export function countFigures(
  db: Db,
  { office: { id: officeId, country } }: Actor,
  date: string,
  rows: readonly { code: string }[],
): Promise<number> {
  const code = { in: rows.map((row) => row.code) };
  return db.population.count({ where: { officeId, country, on: new Date(date), code } });
}
