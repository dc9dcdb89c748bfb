import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
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

/** What is left to do on one of the reader's own tracks. */
interface OwnTrack {
  delivery: string;
  number: string;
  total: number;
  done: number;
  stoppedSince: string | null;
}

/** What the reader has to do with a project. */
interface Part {
  /** Takes part in it, as everybody of the whole office does. */
  isPart: boolean;
  /**
   * Writes findings, and adds files, for a municipality that takes part: who reads the whole office
   * may do so for one alone.
   */
  finds: boolean;
  shares: boolean;
  own: OwnTrack[];
}

/** What the reader's part is, and what is left of the reader's own tracks. One statement. */
export async function getPart(db: Db, id: string): Promise<Part> {
  const [row] = await db.$queryRaw<Part[]>`
    SELECT ${id}::uuid IN (SELECT app_own_projects()) AS "isPart",
      EXISTS (SELECT FROM project_parts(${id}::uuid, 'finding:write')) AS finds,
      EXISTS (SELECT FROM project_parts(${id}::uuid, 'file:upload')) AS shares,
      coalesce((SELECT json_agg(json_build_object('delivery', t.delivery, 'number', t.delivery_number,
          'total', t.points_total, 'done', t.points_done, 'stoppedSince', t.stopped_since))
        FROM project_tracks(ARRAY[${id}::uuid]) t WHERE t.delivery IS NOT NULL), '[]') AS own`;
  return row!;
}
