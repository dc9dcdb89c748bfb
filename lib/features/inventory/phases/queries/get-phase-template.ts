import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import type { PhaseTemplate } from "../schema";

/**
 * The office's phases in their order, with how many deliveries under way stand in each. One
 * statement.
 */
export async function getPhaseTemplate(db: Db, actor: Actor): Promise<PhaseTemplate> {
  const [row] = await db.$queryRaw<PhaseTemplate[]>`
    SELECT t.id, t.version, (SELECT json_agg(json_build_object('id', p.id, 'key', p.key,
        'name', json_build_object('sv', p.name_sv, 'nb', p.name_nb, 'en', p.name_en), 'firstStage', p.first_stage,
        'lastStage', p.last_stage, 'conditions', p.conditions, 'missing', p.missing, 'deliveries', coalesce(d.n, 0))
        ORDER BY p.sequence)
      FROM phase p LEFT JOIN phase_deliveries() d ON d.phase_id = p.id
      WHERE p.template_id = t.id) AS phases
    FROM office o JOIN phase_template t ON t.id = o.phase_template_id WHERE o.id = ${actor.office.id}::uuid`;
  if (!row) throw notFound();
  return row;
}
