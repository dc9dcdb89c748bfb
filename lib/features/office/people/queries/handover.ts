import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { lacksSecondPerson } from "@/lib/platform/db/standing";
import { collation, memberRows } from "@/lib/platform/db/sql";

/** Something that waits and that a person began. */
export interface Handover {
  kind: "request" | "points" | "mandate";
  /** The request's, the delivery's or the mandate's. */
  id: string;
  deliveryId: string | null;
  /** The system, or the body that delegates. */
  what: string;
  municipality: { code: string; name: string };
  count: number;
}

const MOST = 50;

/**
 * What a person has begun and that waits: open requests that they asked for, deliveries with points
 * that they assessed and somebody else must confirm, and the mandates that they sign by. As far as
 * the actor sees. One statement.
 */
export async function listHandover(db: Db, actor: Actor, person: string): Promise<Handover[]> {
  return db.$queryRaw<Handover[]>`
    SELECT w.kind, w.id, w.delivery_id AS "deliveryId", coalesce(p.name, w.body) AS what,
      json_build_object('code', r.code, 'name', r.name) AS municipality, w.count
    FROM (
      SELECT 'request' AS kind, q.id, q.delivery_id, q.municipality_id, NULL AS body, 1 AS count FROM approval_request q
      WHERE q.created_by = ${person}::uuid AND q.status = 'open' AND ${memberRows(actor, "approval:read", "q")}
      UNION ALL
      SELECT 'points', c.delivery_id, c.delivery_id, c.municipality_id, NULL, count(*)::int FROM control_point c
      WHERE c.assessed_by = ${person}::uuid AND ${lacksSecondPerson} AND ${memberRows(actor, "delivery:read", "c")}
      GROUP BY c.delivery_id, c.municipality_id
      UNION ALL
      SELECT 'mandate', n.id, NULL, n.municipality_id, n.body, 1 FROM mandate n
      WHERE n.user_id = ${person}::uuid AND n.ended_at IS NULL
        AND (n.ends_on IS NULL OR n.ends_on >= ${actor.office.today}::date)
        AND ${memberRows(actor, "municipality:read", "n")}) w
    LEFT JOIN delivery d ON d.id = w.delivery_id
    LEFT JOIN system_product p ON p.id = d.product_id
    JOIN municipality m ON m.id = w.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    ORDER BY w.kind, r.name ${collation(actor.office)}, what, w.id LIMIT ${MOST}`;
}
