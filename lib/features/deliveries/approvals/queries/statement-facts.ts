import "server-only";
import type { Db } from "@/lib/platform/db";
import type { AssessorRoles, Deviation } from "../domain";
import type { Statement } from "../schema";

export interface StatementFacts {
  packages: Statement["packages"];
  deviations: Deviation[];
  previousApproval: string | null;
  /** Who assessed each point that needs a second person, by number. */
  assessors: { number: number; assessedBy: string | null; needsSecondPerson: boolean }[];
  roles: AssessorRoles[];
}

/** What a statement tells beside the delivery itself. One statement of SQL. */
export async function getStatementFacts(db: Db, deliveryId: string): Promise<StatementFacts> {
  const rows = await db.$queryRaw<StatementFacts[]>`
    SELECT
      coalesce((SELECT json_agg(json_build_object('name', package_name, 'sha256', package_sha256, 'bytes', package_bytes,
        'files', file_count, 'objects', object_count) ORDER BY number) FROM round
        WHERE delivery_id = ${deliveryId}::uuid AND outcome = 'open' AND package_sha256 IS NOT NULL), '[]') AS packages,
      coalesce((SELECT json_agg(json_build_object('number', c.number, 'description', v.description, 'type', v.type,
          'decision', v.status) ORDER BY c.number)
        FROM deviation v JOIN control_point c ON c.id = v.control_point_id
        WHERE v.delivery_id = ${deliveryId}::uuid AND v.status <> 'closed'), '[]') AS deviations,
      (SELECT digest FROM approval WHERE delivery_id = ${deliveryId}::uuid AND digest IS NOT NULL
        ORDER BY delivery_version DESC LIMIT 1) AS "previousApproval",
      coalesce((SELECT json_agg(json_build_object('number', number, 'assessedBy', assessed_by,
        'needsSecondPerson', needs_second_person)) FROM control_point
        WHERE delivery_id = ${deliveryId}::uuid AND needs_second_person), '[]') AS assessors,
      coalesce((SELECT json_agg(json_build_object('number', number, 'assessed', assessed_role, 'confirmed', confirmed_role))
        FROM control_point WHERE delivery_id = ${deliveryId}::uuid AND num_nonnulls(assessed_role, confirmed_role) > 0), '[]') AS roles`;
  return rows[0]!;
}

/** Who has assessed a delivery's points as they stand. One statement. */
export async function listAssessors(db: Db, deliveryId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT assessed_by AS id FROM control_point WHERE delivery_id = ${deliveryId}::uuid AND assessed_by IS NOT NULL`;
  return rows.map(({ id }) => id);
}
