import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, memberRows, Prisma } from "@/lib/platform/db/sql";
import type { NewStopQuery } from "../schema";

/** A delivery that a new stop could hold. */
export interface StopCandidate {
  id: string;
  system: string;
  municipality: string;
  phase: string;
  vendor: string | null;
  /** The one that the reader came from. */
  isOrigin: boolean;
  /**
   * Ticked at once: where it was noticed, and the same system elsewhere that stands still there.
   */
  isHeld: boolean;
}

export interface NewStop {
  deliveries: StopCandidate[];
  /** The office's supplier of its e-archive. */
  supplier: string | null;
}

/** As many as a person can choose among in a list. */
const MOST = 200;

/**
 * What a new stop can hold, of where it is noticed: the same system elsewhere, the project's, the
 * vendor's, or all that is under way. One statement.
 */
export async function getNewStop(db: Db, actor: Actor, of: NewStopQuery, locale: Locale): Promise<NewStop> {
  const alphabet = collation(actor.office);
  const origin = of.delivery ?? null;
  const asked = of.delivery
    ? Prisma.sql`d.product_id = (SELECT product_id FROM delivery WHERE id = ${origin}::uuid)`
    : of.project
      ? Prisma.sql`d.project_id = ${of.project}::uuid`
      : Prisma.sql`true`;
  const [row] = await db.$queryRaw<NewStop[]>`
    WITH origin AS (SELECT product_id, stage FROM delivery WHERE id = ${origin}::uuid),
    shown AS (
      SELECT d.id, p.name AS system, r.name AS municipality, ph.${Prisma.raw(`name_${locale}`)} AS phase, v.key AS vendor,
        coalesce(d.id = ${origin}::uuid, false) AS "isOrigin",
        coalesce(d.id = ${origin}::uuid OR (d.stopped_since IS NOT NULL AND d.stage = (SELECT stage FROM origin)),
          ${of.project !== undefined}) AS "isHeld"
      FROM delivery d JOIN system_product p ON p.id = d.product_id JOIN phase ph ON ph.id = d.phase_id
      JOIN municipality m ON m.id = d.municipality_id
      JOIN municipality_register r ON r.country = m.country AND r.code = m.code
      LEFT JOIN vendor v ON v.id = d.vendor_id
      WHERE ${memberRows(actor, "stop:manage", "d")} AND ${asked}
        AND (d.id = ${origin}::uuid OR d.status NOT IN ('closed', 'cancelled', 'approved', 'approvedWithRemarks'))
      ORDER BY "isOrigin" DESC, v.key IS NOT DISTINCT FROM ${of.vendor ?? null} DESC, p.name ${alphabet}, r.name ${alphabet}, d.id
      LIMIT ${MOST})
    SELECT (SELECT coalesce(json_agg(s), '[]') FROM shown s) AS deliveries,
      (SELECT v.key FROM office o JOIN vendor v ON v.id = o.e_archive_vendor_id WHERE o.id = ${actor.office.id}::uuid) AS supplier`;
  return row!;
}
