import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import type { Known } from "./domain";

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
