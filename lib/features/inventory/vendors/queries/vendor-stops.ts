import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation, ownRows } from "@/lib/platform/db/sql";

export interface VendorStop {
  /** The delivery's. */
  id: string;
  system: string;
  municipality: string;
  /** ISO date. */
  since: string;
  reason: string;
}

const MOST_STOPS = 10;

/**
 * The oldest open stops that wait for this vendor, whichever its system, and how many there are.
 * One statement.
 */
export async function listVendorStops(
  db: Db,
  actor: Actor,
  vendorKey: string,
): Promise<{ items: VendorStop[]; total: number }> {
  const rows = await db.$queryRaw<(VendorStop & { total: number })[]>`
    SELECT d.id, p.name AS system, r.name AS municipality, to_char(b.since, 'YYYY-MM-DD') AS since, b.reason,
      count(*) OVER ()::int AS total
    FROM stop b
    JOIN delivery d ON d.id = b.delivery_id
    JOIN vendor v ON v.id = d.vendor_id
    JOIN municipality m ON m.id = d.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    JOIN system_product p ON p.id = d.product_id
    WHERE b.closed_on IS NULL AND b.stopped_by = 'vendor' AND v.key = ${vendorKey} AND ${ownRows(actor, "delivery:read", "d")}
    ORDER BY b.since, r.name ${collation(actor.office)}, b.id LIMIT ${MOST_STOPS}`;
  return { items: rows.map(({ total: _, ...stop }) => stop), total: rows[0]?.total ?? 0 };
}
