import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { Installation, System } from "../schema";
import { latestDeliveryColumn, latestDeliveryJoin } from "./latest-delivery";
import { systemColumns, systemCounts, systemFrom, systemScope } from "./system-row";

/**
 * One system with its installations in the municipalities the actor sees. Throws request.notFound.
 * Two statements.
 */
export async function getSystem(db: Db, actor: Actor, key: string, locale: Locale): Promise<System> {
  const [product] = await db.$queryRaw<Omit<System, "installations">[]>`
    WITH ${systemCounts(actor)}
    SELECT ${systemColumns}, p.source, p.assumption, v.assumption AS "vendorAssumption",
      (SELECT json_build_object('key', c.key, 'name', c.${Prisma.raw(`name_${locale}`)}) FROM control_point_template c
        WHERE c.id = p.control_point_template_id) AS "controlPointTemplate"
    ${systemFrom} WHERE p.key = ${key} AND ${systemScope(actor)}`;
  if (!product) throw notFound();
  const installations = await db.$queryRaw<Installation[]>`
    SELECT i.id, json_build_object('code', r.code, 'name', r.name) AS municipality, i.status,
      to_char(i.wind_up_on, 'YYYY-MM-DD') AS "windUpOn", i.assumption, ${latestDeliveryColumn(locale)} AS delivery
    FROM system_instance i
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    ${latestDeliveryJoin}
    WHERE i.product_id = ${product.id}::uuid AND ${ownRows(actor, "system:read", "i")}
    ORDER BY r.name ${collation(actor.office)}, r.code`;
  return { ...product, installations };
}

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
