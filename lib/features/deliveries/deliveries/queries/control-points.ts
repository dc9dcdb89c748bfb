import "server-only";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { mayLearnNames, Prisma } from "@/lib/platform/db/sql";
import type { ControlPoint } from "../schema";

interface Row {
  id: string;
  number: number;
  category: string;
  title: string;
  purpose: string;
  severity: ControlPoint["severity"];
  needs_second_person: boolean;
  result: ControlPoint["result"];
  expected_value: string | null;
  measured_value: string | null;
  note: string | null;
  evidence: ControlPoint["evidence"];
  assessed_by: string | null;
  assessed_at: Date | null;
  confirmed_by: string | null;
  confirmed_name: string | null;
  confirmed_at: Date | null;
  confirmation_note: string | null;
  earlier: ControlPoint["earlier"];
  version: number;
}

/**
 * A delivery's control points in order, or the one with this id, with their evidence. One
 * statement.
 */
export async function listControlPoints(
  db: Db,
  deliveryId: string,
  locale: Locale,
  only?: string,
): Promise<ControlPoint[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, c.number, c.category, c.${Prisma.raw(`title_${locale}`)} AS title,
      c.${Prisma.raw(`purpose_${locale}`)} AS purpose, c.severity, c.needs_second_person, c.result, c.expected_value,
      c.measured_value, c.note, c.assessed_at, c.version, u.name AS assessed_by,
      c.confirmed_by, s.name AS confirmed_name, c.confirmed_at, c.confirmation_note,
      CASE WHEN c.earlier_round IS NOT NULL THEN
        json_build_object('result', c.earlier_result, 'note', c.earlier_note, 'round', c.earlier_round) END AS earlier,
      coalesce(e.files, '[]'::json) AS evidence
    FROM control_point c
    LEFT JOIN auth_names() u ON u.id = c.assessed_by AND ${mayLearnNames("c")}
    LEFT JOIN auth_names() s ON s.id = c.confirmed_by AND ${mayLearnNames("c")}
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('fileId', f.id, 'name', f.name, 'sha256', f.sha256, 'bytes', f.bytes) ORDER BY f.id) AS files
      FROM control_point_evidence x JOIN file f ON f.id = x.file_id WHERE x.control_point_id = c.id) e ON true
    WHERE c.delivery_id = ${deliveryId}::uuid ${only ? Prisma.sql`AND c.id = ${only}::uuid` : Prisma.empty}
    ORDER BY c.number`;
  return rows.map(toPoint);
}

const toPoint = (row: Row): ControlPoint => ({
  id: row.id,
  number: row.number,
  category: row.category,
  title: row.title,
  purpose: row.purpose,
  severity: row.severity,
  needsSecondPerson: row.needs_second_person,
  result: row.result,
  expectedValue: row.expected_value,
  measuredValue: row.measured_value,
  note: row.note,
  evidence: row.evidence,
  assessedBy: row.assessed_by,
  assessedAt: row.assessed_at?.toISOString() ?? null,
  secondPerson:
    row.confirmed_by && row.confirmed_at
      ? {
          by: { id: row.confirmed_by, name: row.confirmed_name },
          at: row.confirmed_at.toISOString(),
          note: row.confirmation_note,
        }
      : null,
  earlier: row.earlier,
  version: row.version,
});
