import "server-only";
import { ownMunicipalities, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { memberRows, Prisma } from "@/lib/platform/db/sql";
import type { Invitation } from "../schema";
import { invitationColumn, invitationFrom } from "./project-row";

/** An invitation that waits for the reader's own municipality. */
export interface Pending extends Invitation {
  project: { id: string; number: string; name: string; system: string; purpose: string | null };
}

/** An invitation of a municipality that the reader sees. Throws request.notFound. */
export async function getInvitation(
  db: Db,
  actor: Actor,
  { id, code }: { id: string; code: string },
): Promise<Invitation> {
  const [row] = await db.$queryRaw<{ invitation: Invitation }[]>`
    SELECT ${invitationColumn} AS invitation FROM ${invitationFrom}
    WHERE i.project_id = ${id}::uuid AND m.code = ${code} AND ${memberRows(actor, "project:read", "i")}`;
  if (!row) throw notFound();
  return row.invitation;
}

/**
 * What the reader's own municipalities are asked and can still answer, of all projects or of one,
 * the last day that comes first: a JSON array of Pending, as a column of another statement.
 */
export function pendingColumn(actor: Actor, projectId?: string): Prisma.Sql {
  const own = ownMunicipalities(actor, "project:answer").map(({ id }) => id);
  return Prisma.sql`(SELECT coalesce(json_agg(x.invitation || jsonb_build_object('project', x.project)
      ORDER BY x.place, x.answer_by, x.id), '[]')
    FROM (SELECT i.id, i.answer_by, i.answer IS NOT NULL AS place, ${invitationColumn}::jsonb AS invitation,
        jsonb_build_object('id', p.id, 'number', p.number, 'name', p.name, 'system', s.name, 'purpose', p.purpose) AS project
      FROM ${invitationFrom} JOIN delivery_project p ON p.id = i.project_id JOIN system_product s ON s.id = p.product_id
      WHERE i.municipality_id = ANY (${own}::uuid[]) AND ${memberRows(actor, "project:answer", "i")}
        AND i.answer_by >= ${actor.office.today}::date AND (i.answer IS NULL OR i.answer = 'later')
        ${projectId === undefined ? Prisma.empty : Prisma.sql`AND p.id = ${projectId}::uuid`}
      ORDER BY 3, 2, 1 LIMIT 20) x)`;
}

/** The same by itself. One statement, or none for who answers for no municipality. */
export async function listPending(db: Db, actor: Actor, projectId?: string): Promise<Pending[]> {
  if (ownMunicipalities(actor, "project:answer").length === 0) return [];
  const [row] = await db.$queryRaw<{ pending: Pending[] }[]>`
    SELECT ${pendingColumn(actor, projectId)} AS pending`;
  return row?.pending ?? [];
}
