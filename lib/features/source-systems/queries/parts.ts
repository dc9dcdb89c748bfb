import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { isApproved, isGoing } from "@/lib/features/deliveries/server";
import { ownRows, Prisma } from "@/lib/platform/db/sql";

const isStanding = Prisma.sql`i.status NOT IN ('woundUp', 'replaced')`;

/** Of each product, what the actor sees installed (`n`) and delivered (`x`). */
export const systemCounts = (actor: Actor): Prisma.Sql => Prisma.sql`
  installed AS (
    SELECT i.product_id, count(*) FILTER (WHERE ${isStanding})::int AS municipalities,
      min(i.wind_up_on) FILTER (WHERE ${isStanding}) AS wind_up_on, array_agg(DISTINCT i.status) AS statuses
    FROM system_instance i JOIN municipality m ON m.id = i.municipality_id
    WHERE ${ownRows(actor, "i")} GROUP BY i.product_id),
  delivered AS (
    SELECT d.product_id, count(*)::int AS deliveries, count(*) FILTER (WHERE ${isGoing})::int AS going,
      count(*) FILTER (WHERE ${isApproved})::int AS approved, count(b.delivery_id)::int AS stopped
    FROM delivery d
    LEFT JOIN (SELECT DISTINCT delivery_id FROM blocker WHERE closed_on IS NULL) b ON b.delivery_id = d.id
    WHERE ${ownRows(actor, "d")} GROUP BY d.product_id)`;

export const systemFrom = Prisma.sql`
  FROM system_product p
  LEFT JOIN vendor v ON v.id = p.vendor_id
  LEFT JOIN installed n ON n.product_id = p.id
  LEFT JOIN delivered x ON x.product_id = p.id`;

export const systemColumns = Prisma.sql`
  p.id, p.key, p.name, CASE WHEN v.id IS NOT NULL THEN json_build_object('key', v.key, 'name', v.name) END AS vendor,
  coalesce(n.municipalities, 0) AS municipalities, coalesce(x.deliveries, 0) AS deliveries, coalesce(x.going, 0) AS going,
  coalesce(x.approved, 0) AS approved, coalesce(x.stopped, 0) AS stopped, to_char(n.wind_up_on, 'YYYY-MM-DD') AS "windUpOn"`;

/** The products of the office that the actor may know of: a vendor its own, others all. */
export const systemScope = (actor: Actor): Prisma.Sql => Prisma.sql`
  p.office_id = ${actor.office.id}::uuid
  AND (${actor.municipalityIds.length > 0} OR p.vendor_id = ANY (${actor.vendorIds}::uuid[]))`;
