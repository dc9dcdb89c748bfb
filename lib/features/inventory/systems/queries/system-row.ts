import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { isApproved, isGoing } from "@/lib/platform/db/standing";
import { ofPersonalData, ownRows, Prisma } from "@/lib/platform/db/sql";

/** Something is left of an installation `i`: neither wound up nor replaced. */
export const isStanding = Prisma.sql`i.status NOT IN ('woundUp', 'replaced')`;

/** A vendor is told of the stops that name it, and of no other that holds its deliveries `d`. */
const isToldOf = (actor: Actor): Prisma.Sql =>
  scopeFor(actor, "delivery:read").vendorIds.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`EXISTS (SELECT FROM stop_delivery h JOIN stop s ON s.id = h.stop_id
        WHERE h.delivery_id = d.id AND s.closed_on IS NULL AND ${ownRows(actor, "delivery:read", "h")})`;

/**
 * Of each product, what the actor sees installed (`n`), delivered (`x`) and stopped (`y`); `which`
 * is the id of one, where no other is asked for.
 */
export const systemCounts = (actor: Actor, which?: Prisma.Sql): Prisma.Sql => {
  const chosen = which ? Prisma.sql`AND product_id = ${which}` : Prisma.empty;
  return Prisma.sql`
  installed AS (
    SELECT i.product_id, count(*) FILTER (WHERE ${isStanding})::int AS municipalities,
      min(i.wind_up_on) FILTER (WHERE ${isStanding}) AS wind_up_on, array_agg(DISTINCT i.status) AS statuses
    FROM system_instance i JOIN municipality m ON m.id = i.municipality_id
    WHERE ${ownRows(actor, "system:read", "i")} AND ${ofPersonalData(actor, "i")} ${chosen} GROUP BY i.product_id),
  delivered AS (
    SELECT product_id, sum(n)::int AS deliveries, sum(n) FILTER (WHERE ${isGoing})::int AS going,
      sum(n) FILTER (WHERE ${isApproved})::int AS approved
    FROM delivery_tally d WHERE ${ownRows(actor, "delivery:read", "d")} ${chosen} GROUP BY product_id),
  stopped AS (
    SELECT product_id, count(*)::int AS stopped FROM delivery d
    WHERE ${ownRows(actor, "delivery:read", "d")} AND stopped_since IS NOT NULL AND ${isToldOf(actor)} ${chosen}
    GROUP BY product_id)`;
};

export const systemFrom = Prisma.sql`
  FROM system_product p
  LEFT JOIN vendor v ON v.id = p.vendor_id
  LEFT JOIN installed n ON n.product_id = p.id
  LEFT JOIN delivered x ON x.product_id = p.id
  LEFT JOIN stopped y ON y.product_id = p.id`;

export const systemColumns = Prisma.sql`
  p.id, p.key, p.name, CASE WHEN v.id IS NOT NULL THEN json_build_object('key', v.key, 'name', v.name) END AS vendor,
  coalesce(n.municipalities, 0) AS municipalities, coalesce(x.deliveries, 0) AS deliveries, coalesce(x.going, 0) AS going,
  coalesce(x.approved, 0) AS approved, coalesce(y.stopped, 0) AS stopped, to_char(n.wind_up_on, 'YYYY-MM-DD') AS "windUpOn"`;

/** The products of the office that the actor may know of: a vendor its own, others all. */
export const systemScope = (actor: Actor): Prisma.Sql => {
  const { isOfficeWide, municipalityIds, vendorIds } = scopeFor(actor, "system:read");
  return Prisma.sql`
  p.office_id = ${actor.office.id}::uuid AND p.merged_into IS NULL
  AND (${isOfficeWide || municipalityIds.length > 0} OR p.vendor_id = ANY (${vendorIds}::uuid[]))`;
};
