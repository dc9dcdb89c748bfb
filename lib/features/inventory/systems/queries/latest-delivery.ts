import "server-only";
import type { Locale } from "@/lib/domain/text";
import { Prisma } from "@/lib/platform/db/sql";

/**
 * Joins to an installation `i` its latest delivery `d` (ids are made in the order of time), the
 * phase `ph` and the oldest open stop `b`. One step in an index for each installation, however many
 * deliveries there are.
 */
export const latestDeliveryJoin = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT x.id, x.phase_id, x.stage, x.status, x.stopped_since FROM delivery x
    WHERE x.office_id = i.office_id AND x.municipality_id = i.municipality_id AND x.product_id = i.product_id
    ORDER BY x.id DESC LIMIT 1) d ON true
  LEFT JOIN phase ph ON ph.id = d.phase_id
  LEFT JOIN LATERAL (
    SELECT s.stopped_by, to_char(s.since, 'YYYY-MM-DD') AS since, s.reason
    FROM stop_delivery h JOIN stop s ON s.id = h.stop_id
    WHERE d.stopped_since IS NOT NULL AND h.delivery_id = d.id AND s.closed_on IS NULL
    ORDER BY s.since, s.id LIMIT 1) b ON true`;

/** The joined delivery as a LatestDelivery, or null. */
export const latestDeliveryColumn = (locale: Locale): Prisma.Sql => Prisma.sql`
  CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id,
    'phase', json_build_object('key', ph.key, 'stage', d.stage, 'name', ph.${Prisma.raw(`name_${locale}`)}),
    'status', d.status,
    'blocked', CASE WHEN b.stopped_by IS NOT NULL
      THEN json_build_object('by', b.stopped_by, 'since', b.since, 'reason', b.reason) END) END`;
