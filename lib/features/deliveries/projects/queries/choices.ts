import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";

interface Choice {
  value: string;
  label: string;
}

/** Who leads a project: the office's own people. */
export const listLeads = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.$queryRaw`SELECT id, name FROM subject_people(NULL::uuid, '{coordinator,officer}'::"Role"[]) ORDER BY name, id`;

/** What a project is made of: the office's systems, plans and people. Two statements. */
export async function listProjectChoices(db: Db, actor: Actor) {
  const alphabet = collation(actor.office);
  const rows = await db.$queryRaw<(Choice & { kind: string })[]>`
    SELECT kind, value, label FROM (
      SELECT 'system' AS kind, key AS value, name AS label FROM system_product
        WHERE office_id = ${actor.office.id}::uuid AND merged_into IS NULL
      UNION ALL SELECT 'plan', key, name FROM plan WHERE office_id = ${actor.office.id}::uuid
    ) c ORDER BY kind, label ${alphabet}, value`;
  const of = (kind: string): Choice[] =>
    rows.filter((row) => row.kind === kind).map(({ value, label }) => ({ value, label }));
  const leads = (await listLeads(db)).map(({ id, name }) => ({ value: id, label: name }));
  return { systems: of("system"), plans: of("plan"), leads };
}

/** A municipality that can be asked to join, and whether it runs the system at all. */
interface Askable {
  code: string;
  name: string;
  runsSystem: boolean;
}

/**
 * Whom a project can ask: members that have not left, have no track in it, and have not been asked
 * or may be asked again. One statement.
 */
export const listAskable = (db: Db, actor: Actor, projectId: string): Promise<Askable[]> =>
  db.$queryRaw<Askable[]>`
    SELECT r.code, r.name, EXISTS (SELECT FROM system_instance x WHERE x.municipality_id = m.id
      AND x.product_id = p.product_id AND x.status NOT IN ('woundUp', 'replaced')) AS "runsSystem"
    FROM delivery_project p JOIN municipality m ON m.office_id = p.office_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN membership s ON s.municipality_id = m.id
    LEFT JOIN project_invitation i ON i.project_id = p.id AND i.municipality_id = m.id
    WHERE p.id = ${projectId}::uuid AND p.office_id = ${actor.office.id}::uuid
      AND (s.ends_on IS NULL OR s.ends_on >= ${actor.office.today}::date)
      AND (i.id IS NULL OR i.answer IS NOT NULL OR i.answer_by < ${actor.office.today}::date)
      AND NOT EXISTS (SELECT FROM delivery d WHERE d.project_id = p.id AND d.municipality_id = m.id AND d.status <> 'cancelled')
    ORDER BY "runsSystem" DESC, r.name ${collation(actor.office)}, r.code`;
