import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import { collation, Prisma } from "@/lib/platform/db/sql";

/** A moment as ISO text in UTC. */
export const moment = (column: string): Prisma.Sql =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/**
 * The tracks of the projects in `page`, as far as the reader is told of them, for a WITH: of others
 * municipality, phase and status.
 */
export const tracksOfPage = (locale: Locale): Prisma.Sql => Prisma.sql`
  track AS MATERIALIZED (
    SELECT t.*, ph.key AS phase_key, ph.${Prisma.raw(`name_${locale}`)} AS phase_name
    FROM project_tracks(ARRAY(SELECT id FROM page)) t JOIN phase ph ON ph.id = t.phase_id)`;

/** An invitation `i` of the municipality `m`, `r` in the register. */
export const invitationColumn = Prisma.sql`json_build_object('id', i.id,
  'municipality', json_build_object('code', r.code, 'name', r.name), 'answerBy', i.answer_by,
  'message', i.message, 'answer', i.answer, 'note', i.note, 'answeredAt', ${moment("i.answered_at")})`;

export const invitationFrom = Prisma.sql`project_invitation i
  JOIN municipality m ON m.id = i.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code`;

/** A project `p` of `page` as the API gives it, its findings as far as they are the reader's. */
export const projectColumns = (actor: Actor): Prisma.Sql => Prisma.sql`
  p.id, p.number, p.name, json_build_object('key', s.key, 'name', s.name) AS system, p.is_joint AS "isJoint",
  p.has_secrecy AS "hasSecrecy", to_char(p.starts_on, 'YYYY-MM-DD') AS "startsOn", to_char(p.ends_on, 'YYYY-MM-DD') AS "endsOn",
  (SELECT json_build_object('id', p.lead_id, 'name', (SELECT u.name FROM auth_names() u WHERE u.id = p.lead_id LIMIT 1))
    WHERE p.lead_id IS NOT NULL) AS lead,
  (SELECT json_build_object('key', y.key, 'name', y.name) FROM plan y WHERE y.id = p.plan_id) AS plan,
  p.purpose, ${moment("p.forked_at")} AS "forkedAt",
  coalesce((SELECT json_agg(json_build_object('municipality', json_build_object('code', t.code, 'name', t.municipality),
      'phase', json_build_object('key', t.phase_key, 'stage', t.stage, 'name', t.phase_name), 'status', t.status,
      'delivery', t.delivery) ORDER BY t.municipality ${collation(actor.office)}, t.code)
    FROM track t WHERE t.project_id = p.id), '[]') AS tracks,
  coalesce((SELECT json_agg(${invitationColumn} ORDER BY r.name ${collation(actor.office)}, r.code)
    FROM ${invitationFrom} WHERE i.project_id = p.id), '[]') AS invitations,
  (SELECT count(*)::int FROM project_finding f WHERE f.project_id = p.id) AS findings,
  p.source, p.assumption, p.version`;
