import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, memberRows, Prisma } from "@/lib/platform/db/sql";
import type { Finding } from "../schema";
import { moment } from "./project-row";

/** Where a finding comes from is told by municipality; its delivery only to those who see that. */
const select = (actor: Actor): Prisma.Sql => Prisma.sql`
  WITH place AS MATERIALIZED (SELECT * FROM project_places())
  SELECT f.id, f.title, f.text, f.point_number AS point,
    (SELECT d.id FROM delivery d WHERE d.id = f.from_delivery_id AND ${memberRows(actor, "delivery:read", "d")}) AS "from",
    (SELECT json_build_object('code', w.code, 'name', w.name) FROM place w WHERE w.id = f.from_municipality_id) AS municipality,
    coalesce((SELECT json_agg(json_build_object('delivery', a.delivery_id,
        'municipality', json_build_object('code', w.code, 'name', w.name)) ORDER BY w.name ${collation(actor.office)})
      FROM project_adoption a JOIN place w ON w.id = a.municipality_id
      WHERE a.finding_id = f.id AND ${memberRows(actor, "project:read", "a")}), '[]') AS adopted,
    ${moment("f.created_at")} AS "createdAt"
  FROM project_finding f`;

/** A project's findings, newest first; none for who takes no part in it. One statement. */
export async function listFindings(
  db: Db,
  actor: Actor,
  projectId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Finding>> {
  const before = decodeCursor(cursor, 1);
  const rows = await db.$queryRaw<Finding[]>`
    ${select(actor)} WHERE f.project_id = ${projectId}::uuid AND f.project_id IN (SELECT app_own_projects())
      ${before ? Prisma.sql`AND f.id::text COLLATE "C" < ${before[0]}` : Prisma.empty}
    ORDER BY f.id DESC LIMIT ${limit + 1}`;
  return toPage(rows, { limit, cursor }, ({ id }) => [id]);
}

/**
 * What the points are called that a project's findings are about, by the findings' ids. One
 * statement.
 */
export async function listPointTitles(db: Db, projectId: string): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT f.id, f.point_title AS title FROM project_finding f
    WHERE f.project_id = ${projectId}::uuid AND f.project_id IN (SELECT app_own_projects())
      AND f.point_title IS NOT NULL`;
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** One of them. Throws request.notFound. */
export async function getFinding(
  db: Db,
  actor: Actor,
  { id, finding }: { id: string; finding: string },
): Promise<Finding> {
  const [row] = await db.$queryRaw<Finding[]>`
    ${select(actor)} WHERE f.id = ${finding}::uuid AND f.project_id = ${id}::uuid
      AND f.project_id IN (SELECT app_own_projects())`;
  if (!row) throw notFound();
  return row;
}
