import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import type { Project } from "../schema";
import { projectColumns, tracksOfPage } from "./project-row";

/** One project as the API gives it. Throws request.notFound. One statement. */
export async function getProject(db: Db, actor: Actor, id: string, locale: Locale): Promise<Project> {
  const [row] = await db.$queryRaw<Project[]>`
    WITH page AS MATERIALIZED (
      SELECT p.* FROM delivery_project p WHERE p.id = ${id}::uuid AND p.office_id = ${actor.office.id}::uuid),
    ${tracksOfPage(locale)}
    SELECT ${projectColumns(actor)} FROM page p JOIN system_product s ON s.id = p.product_id`;
  if (!row) throw notFound();
  return row;
}

/** What is left to do on the reader's own tracks, by delivery. */
export interface OwnTrack {
  delivery: string;
  number: string;
  total: number;
  done: number;
  blockingOpen: number;
  stoppedSince: string | null;
}

/** The same for the page: what is left of the reader's own tracks. One statement. */
export const listOwnTracks = (db: Db, id: string): Promise<OwnTrack[]> =>
  db.$queryRaw<OwnTrack[]>`
    SELECT t.delivery, t.delivery_number AS number, t.points_total AS total, t.points_done AS done,
      t.blocking_open AS "blockingOpen", to_char(t.stopped_since, 'YYYY-MM-DD') AS "stoppedSince"
    FROM project_tracks(ARRAY[${id}::uuid]) t WHERE t.delivery IS NOT NULL`;

/** Whether the reader takes part in the project; everybody of the whole office does. */
export async function takesPart(db: Db, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ is: boolean }[]>(
    Prisma.sql`SELECT ${id}::uuid IN (SELECT app_own_projects()) AS is`,
  );
  return row?.is ?? false;
}
