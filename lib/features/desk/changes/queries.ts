import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { mayLearnNames, memberRows, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { Change, ChangeList } from "./schema";

/**
 * As many as are shown, and as many of each kind as are counted: who comes back after a year need
 * not wait for the sum of it.
 */
const MOST_SHOWN = 10;
const MOST_COUNTED = 1000;

/**
 * When the actor's visit before this session's ended, without noting one; null when there was none.
 * One statement.
 */
export async function findPreviousVisit(db: Db, actor: Actor): Promise<Date | null> {
  if (actor.principal.kind !== "session") return null;
  const [visit] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT CASE WHEN session_id = ${actor.principal.sessionId}::uuid THEN previous_at ELSE seen_at END AS at
    FROM visit WHERE office_id = ${actor.office.id}::uuid AND user_id = ${actor.userId}::uuid`;
  return visit?.at ?? null;
}

interface Row {
  kind: Change["kind"];
  delivery_id: string;
  code: string;
  municipality: string;
  system_key: string;
  system: string;
  count: number;
  at: Date;
  total: number;
  is_exact: boolean;
  decision: Change["decision"];
  stopped_by: Change["blockedBy"];
  phase_key: string | null;
  phase: string | null;
  who: string | null;
}

/**
 * Changes after a moment by others than the actor. Each part reads its own index backwards, so that
 * it costs what happened. PostgreSQL takes what comes after an unknown moment for a third of a
 * table, and what lies between two for little: with an end that nothing passes it keeps its plan
 * instead of making one for each visit, which took ten times as long as the reading.
 */
function changesSince(actor: Actor, since: Date): Prisma.Sql {
  const after = (at: string, by: string) => Prisma.sql`
    ${Prisma.raw(at)} > ${since} AND ${Prisma.raw(at)} < 'infinity' AND ${Prisma.raw(by)} IS DISTINCT FROM ${actor.userId}::uuid
    ORDER BY ${Prisma.raw(at)} DESC LIMIT ${MOST_COUNTED}`;
  const onlyOne = Prisma.sql`CASE WHEN count(DISTINCT by) = 1 THEN (array_agg(by))[1] END`;
  // An event's time is the text that was hashed, to the microsecond; its table is named in the
  // order, where a bare "time" would be the moment made of it, which no index holds.
  const sinceText = since.toISOString().replace("Z", "000Z");
  return Prisma.sql`
    (SELECT 'approvalSigned' AS kind, delivery_id, signed_at AS at, signed_by AS by, 1 AS count, decision::text AS detail
      FROM approval WHERE ${memberRows(actor, "approval:read", "approval")} AND ${after("signed_at", "signed_by")})
    UNION ALL (SELECT 'approvalRequested', delivery_id, created_at, created_by, 1, NULL
      FROM approval_request WHERE ${memberRows(actor, "approval:read", "approval_request")} AND ${after("created_at", "created_by")})
    UNION ALL SELECT 'pointsAssessed', delivery_id, max(at), ${onlyOne}, count(*)::int, NULL
      FROM (SELECT delivery_id, assessed_at AS at, assessed_by AS by FROM control_point
        WHERE ${ownRows(actor, "delivery:read", "control_point")} AND ${after("assessed_at", "assessed_by")}) point GROUP BY delivery_id
    UNION ALL SELECT 'commented', delivery_id, max(at), ${onlyOne}, count(*)::int, NULL
      FROM (SELECT delivery_id, created_at AS at, created_by AS by FROM comment
        WHERE ${memberRows(actor, "comment:read", "comment")} AND removed_at IS NULL AND ${after("created_at", "created_by")}) said GROUP BY delivery_id
    UNION ALL (SELECT 'phaseMoved', delivery_id, time::timestamptz, actor_id, 1, payload::json -> 'data' ->> 'to'
      FROM audit_event WHERE ${memberRows(actor, "delivery:read", "audit_event")} AND type = 'delivery.phaseMoved' AND time > ${sinceText}
        AND time < 'A' AND actor_id IS DISTINCT FROM ${actor.userId}::uuid ORDER BY audit_event.time DESC LIMIT ${MOST_COUNTED})
    UNION ALL (SELECT 'stopBegun', h.delivery_id, h.created_at, h.created_by, 1, s.stopped_by::text
      FROM stop_delivery h JOIN stop s ON s.id = h.stop_id JOIN delivery d ON d.id = h.delivery_id
      WHERE ${ownRows(actor, "delivery:read", "h")} AND ${ownRows(actor, "delivery:read", "d")} AND ${after("h.created_at", "h.created_by")})
    UNION ALL (SELECT 'stopEnded', h.delivery_id, s.closed_at, s.closed_by, 1, s.stopped_by::text
      FROM stop s JOIN stop_delivery h ON h.stop_id = s.id JOIN delivery d ON d.id = h.delivery_id
      WHERE ${ownRows(actor, "delivery:read", "h")} AND ${ownRows(actor, "delivery:read", "d")} AND s.closed_on IS NOT NULL AND ${after("s.closed_at", "s.closed_by")})`;
}

const toChange = (row: Row): Change => ({
  kind: row.kind,
  deliveryId: row.delivery_id,
  system: { key: row.system_key, name: row.system },
  municipality: { code: row.code, name: row.municipality },
  count: row.count,
  decision: row.decision,
  phase: row.phase_key && row.phase ? { key: row.phase_key, name: row.phase } : null,
  blockedBy: row.stopped_by,
  when: row.at.toISOString(),
  who: row.who,
});

/**
 * What others have done since a moment to the deliveries the actor sees, newest first, and how much
 * it was; nothing when there is no such moment. One statement.
 */
export async function listChanges(
  db: Db,
  actor: Actor,
  since: Date | null,
  locale: Locale,
): Promise<ChangeList> {
  if (!since) return { since: null, total: 0, isTotalExact: true, items: [] };
  const rows = await db.$queryRaw<Row[]>`
    WITH change AS MATERIALIZED (${changesSince(actor, since)}),
    newest AS (SELECT * FROM change ORDER BY at DESC, delivery_id, kind LIMIT ${MOST_SHOWN})
    SELECT n.kind, n.delivery_id, r.code, r.name AS municipality, p.key AS system_key, p.name AS system, n.count, n.at,
      (SELECT count(*) FROM change)::int AS total,
      (SELECT max(sum) FROM (SELECT sum(count) FROM change GROUP BY kind) kinds) < ${MOST_COUNTED} AS is_exact,
      CASE WHEN n.kind = 'approvalSigned' THEN n.detail END AS decision,
      CASE WHEN n.kind LIKE 'stop%' THEN n.detail END AS stopped_by,
      ph.key AS phase_key, ph.${Prisma.raw(`name_${locale}`)} AS phase, u.name AS who
    FROM newest n
    JOIN delivery d ON d.id = n.delivery_id
    JOIN municipality m ON m.id = d.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    JOIN system_product p ON p.id = d.product_id
    JOIN phase now ON now.id = d.phase_id
    LEFT JOIN phase ph ON n.kind = 'phaseMoved' AND ph.template_id = now.template_id AND ph.key = n.detail
    LEFT JOIN auth_names() u ON u.id = n.by AND ${mayLearnNames("d")}
    ORDER BY n.at DESC, n.delivery_id, n.kind`;
  const [first] = rows;
  return {
    since: since.toISOString(),
    total: first?.total ?? 0,
    isTotalExact: first?.is_exact ?? true,
    items: rows.map(toChange),
  };
}
