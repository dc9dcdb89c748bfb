import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { LatestDelivery } from "@/lib/features/inventory/systems";
import { latestDeliveryColumn, latestDeliveryJoin } from "@/lib/features/inventory/systems/server";
import type { MatrixFilter } from "../schema";

/**
 * Municipalities against systems. A cell for each municipality that has the system; its delivery is
 * the latest, or none yet.
 */
export interface Matrix {
  municipalities: { code: string; name: string }[];
  systems: { key: string; name: string }[];
  cells: { municipality: string; system: string; delivery: LatestDelivery | null }[];
  /** The vendors to choose among, whatever is chosen. */
  vendors: { key: string; name: string }[];
}

/**
 * Of what the actor sees: every municipality, every system that one of them has, and where the
 * latest delivery stands. A choice leaves only the rows and columns that hold something. One
 * statement.
 */
export async function getMatrix(
  db: Db,
  actor: Actor,
  locale: Locale,
  { vendor, blocked }: MatrixFilter = {},
): Promise<Matrix> {
  const alphabet = collation(actor.office);
  const office = actor.office.id;
  const isFiltered = Boolean(vendor ?? blocked);
  const [matrix] = await db.$queryRaw<Matrix[]>`
    WITH every AS MATERIALIZED (
      SELECT m.code, p.key AS system, v.key AS vendor, b.stopped_by, ${latestDeliveryColumn(locale)} AS delivery
      FROM system_instance i
      JOIN municipality m ON m.id = i.municipality_id
      JOIN system_product p ON p.id = i.product_id
      LEFT JOIN vendor v ON v.id = p.vendor_id
      ${latestDeliveryJoin}
      WHERE ${ownRows(actor, "system:read", "i")}),
    chosen AS (
      SELECT * FROM every WHERE true
        ${vendor ? Prisma.sql`AND vendor = ${vendor}` : Prisma.empty}
        ${blocked ? Prisma.sql`AND stopped_by IS NOT NULL` : Prisma.empty})
    SELECT
      (SELECT coalesce(json_agg(json_build_object('code', m.code, 'name', r.name) ORDER BY r.name ${alphabet}, m.code), '[]')
        FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE m.office_id = ${office}::uuid AND (m.code IN (SELECT code FROM chosen)
          OR (${!isFiltered} AND m.id = ANY (${scopeFor(actor, "delivery:read").municipalityIds}::uuid[])))) AS municipalities,
      (SELECT coalesce(json_agg(json_build_object('key', p.key, 'name', p.name) ORDER BY p.name ${alphabet}, p.key), '[]')
        FROM system_product p WHERE p.office_id = ${office}::uuid AND p.key IN (SELECT system FROM chosen)) AS systems,
      (SELECT coalesce(json_agg(json_build_object('key', v.key, 'name', v.name) ORDER BY v.name ${alphabet}, v.key), '[]')
        FROM vendor v WHERE v.office_id = ${office}::uuid AND v.key IN (SELECT vendor FROM every)) AS vendors,
      (SELECT coalesce(json_agg(json_build_object('municipality', code, 'system', system, 'delivery', delivery)), '[]')
        FROM chosen) AS cells`;
  return matrix!;
}
