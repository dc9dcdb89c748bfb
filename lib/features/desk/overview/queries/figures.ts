import "server-only";
import { mayOn, scopeFor, type Actor } from "@/lib/domain/actor";
import { quarterFrom, quarterNumber, quarterOf, type Quarter } from "@/lib/domain/period";
import { proposedSettlements, type ProposedSettlement } from "@/lib/features/economy/settlements/server";
import { isApproved, isGoing, isToClose, isUnsettled, lacksSecondPerson } from "@/lib/platform/db/standing";
import type { Db } from "@/lib/platform/db";
import { collation, memberRows, ownRows, Prisma } from "@/lib/platform/db/sql";
import { stepsOf, type Step, type StepCounts } from "@/lib/features/office/offices";
import { NEAR_MONTHS } from "../domain";

interface WindUp {
  code: string;
  municipality: string;
  key: string;
  system: string;
  /** ISO date. */
  on: string;
  /** Whether a delivery of the system is approved; otherwise its records are lost. */
  isDelivered: boolean;
}

export interface Figures {
  total: number;
  going: number;
  done: number;
  /** Approved, and not closed yet. */
  toClose: number;
  inControl: number;
  pointsLeft: number;
  /** Points under control that one person has assessed and a second shall confirm. */
  unconfirmed: number;
  /** The number of deliveries planned for this quarter, and how many of them are approved. */
  planned: number;
  plannedDone: number;
  /** Approved in this quarter, whatever quarter they were planned for. */
  approved: number;
  /** Planned for an earlier quarter and not completed. */
  late: number;
  /**
   * All deliveries planned for earlier quarters, without cancelled ones, and how many of them are
   * completed.
   */
  due: number;
  dueDone: number;
  blocked: number;
  stoppedByVendor: number;
  /** ISO date of the oldest open stop. */
  blockedSince: string | null;
  waiting: number;
  /** ISO date of the oldest request that waits. */
  waitingSince: string | null;
  withoutDelivery: { code: string; name: string }[];
  /** Installations that are wound up soon, and the number of their systems. */
  windUps: number;
  windUpSystems: number;
  nextWindUps: WindUp[];
  /** Outside the plan and not begun: somebody must decide who pays. */
  urgentProposals: { id: string; system: string; municipality: string }[];
  /** Before the council. */
  settlements: ProposedSettlement[];
  /** What a new office needs, for who builds it up; null for others, and once it is put away. */
  steps: Step[] | null;
  quarter: Quarter;
}

/** The number of deliveries in rows of `delivery_tally` that meet a condition. */
const tally = (isSo = Prisma.sql`true`): Prisma.Sql =>
  Prisma.sql`coalesce(sum(n) FILTER (WHERE ${isSo}), 0)::int`;

/**
 * The numbers at the top of every overview, for what the actor can see. One statement; deliveries
 * are counted in `delivery_tally`.
 */
export async function getFigures(db: Db, actor: Actor): Promise<Figures> {
  const { today } = actor.office;
  const quarter = quarterOf(today);
  const now = quarterNumber(quarter);
  const zone = actor.office.timeZone;
  const first = `${quarter.year}-${String(quarter.quarter * 3 - 2).padStart(2, "0")}-01`;
  const near = Prisma.sql`i.wind_up_on <= ${today}::date + make_interval(months => ${NEAR_MONTHS}::int)
    AND i.status NOT IN ('woundUp', 'replaced')`;
  const isBuilder = mayOn(actor, "office:manage", { kind: "office" });
  const rows = await db.$queryRaw<(Omit<Figures, "quarter" | "steps"> & { steps: StepCounts | null })[]>`
    WITH standing AS (
      SELECT ${tally()} AS total,
        ${tally(isGoing)} AS going,
        ${tally(isApproved)} AS done,
        ${tally(isToClose)} AS "toClose",
        ${tally(Prisma.sql`stage = 'controlled'`)} AS "inControl",
        coalesce(sum(d.points_left) FILTER (WHERE stage = 'controlled'), 0)::int AS "pointsLeft",
        ${tally(Prisma.sql`planned_quarter = ${now}::int`)} AS planned,
        ${tally(Prisma.sql`planned_quarter = ${now}::int AND ${isApproved}`)} AS "plannedDone",
        ${tally(Prisma.sql`planned_quarter < ${now}::int AND ${isUnsettled}`)} AS late,
        ${tally(Prisma.sql`planned_quarter < ${now}::int AND (${isUnsettled} OR ${isApproved})`)} AS due,
        ${tally(Prisma.sql`planned_quarter < ${now}::int AND ${isApproved}`)} AS "dueDone"
      FROM delivery_tally d WHERE ${ownRows(actor, "delivery:read", "d")}),
    stops AS (
      SELECT count(DISTINCT h.delivery_id)::int AS blocked,
        count(DISTINCT h.delivery_id) FILTER (WHERE b.stopped_by = 'vendor')::int AS "stoppedByVendor",
        to_char(min(b.since), 'YYYY-MM-DD') AS "blockedSince"
      FROM stop_delivery h JOIN stop b ON b.id = h.stop_id JOIN delivery d ON d.id = h.delivery_id
      WHERE ${ownRows(actor, "delivery:read", "h")} AND ${ownRows(actor, "delivery:read", "d")} AND b.closed_on IS NULL
        AND d.stopped_since IS NOT NULL),
    requests AS (
      SELECT count(*)::int AS waiting, to_char(min(q.created_at) AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS "waitingSince"
      FROM approval_request q WHERE ${memberRows(actor, "approval:read", "q")} AND q.status = 'open')
    SELECT standing.*, stops.*, requests.*,
      (SELECT to_json(s) FROM office o CROSS JOIN office_steps() s
        WHERE ${isBuilder} AND o.id = ${actor.office.id}::uuid AND o.steps_hidden_at IS NULL) AS steps,
      (SELECT count(*)::int FROM control_point c JOIN delivery d ON d.id = c.delivery_id AND d.stage = 'controlled'
        WHERE ${ownRows(actor, "delivery:read", "c")} AND ${lacksSecondPerson}) AS unconfirmed,
      (SELECT count(DISTINCT a.delivery_id)::int FROM approval a WHERE ${memberRows(actor, "approval:read", "a")} AND a.decision <> 'rejected'
        AND a.signed_at >= ${first}::date::timestamp AT TIME ZONE ${zone}
        AND a.signed_at < (${first}::date + interval '3 months') AT TIME ZONE ${zone}) AS approved,
      (SELECT coalesce(json_agg(json_build_object('code', r.code, 'name', r.name) ORDER BY r.name ${collation(actor.office)}), '[]')
        FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE m.office_id = ${actor.office.id}::uuid AND m.id = ANY (${scopeFor(actor, "delivery:read").municipalityIds}::uuid[])
          AND NOT EXISTS (SELECT FROM delivery d WHERE d.municipality_id = m.id)) AS "withoutDelivery",
      (SELECT count(*)::int FROM system_instance i WHERE ${ownRows(actor, "system:read", "i")} AND ${near}) AS "windUps",
      (SELECT count(DISTINCT i.product_id)::int FROM system_instance i WHERE ${ownRows(actor, "system:read", "i")} AND ${near}) AS "windUpSystems",
      (SELECT coalesce(json_agg(w), '[]') FROM (
        SELECT r.code, r.name AS municipality, p.key, p.name AS system, to_char(i.wind_up_on, 'YYYY-MM-DD') AS "on",
          EXISTS (SELECT FROM delivery d WHERE d.system_instance_id = i.id AND d.${isApproved}) AS "isDelivered"
        FROM system_instance i JOIN system_product p ON p.id = i.product_id JOIN municipality m ON m.id = i.municipality_id
        JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE ${ownRows(actor, "system:read", "i")} AND ${near} ORDER BY i.wind_up_on, r.code, p.key LIMIT 6) w) AS "nextWindUps",
      (SELECT coalesce(json_agg(u), '[]') FROM (
        SELECT d.id, p.name AS system, r.name AS municipality FROM delivery d JOIN system_product p ON p.id = d.product_id
        JOIN municipality m ON m.id = d.municipality_id JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE ${ownRows(actor, "delivery:read", "d")} AND d.status = 'proposed' AND d.kind = 'urgent' ORDER BY d.id LIMIT 6) u) AS "urgentProposals",
      ${proposedSettlements(actor)} AS settlements
    FROM standing, stops, requests`;
  const { steps, ...figures } = rows[0]!;
  return { ...figures, steps: steps && stepsOf(steps), quarter };
}

export interface QuarterCount extends Quarter {
  planned: number;
  approved: number;
}

/**
 * Eight quarters up to the next one: the deliveries planned for each, and those approved in it. One
 * statement.
 */
export async function listQuarters(db: Db, actor: Actor): Promise<QuarterCount[]> {
  const { today } = actor.office;
  const now = quarterNumber(quarterOf(today));
  const zone = actor.office.timeZone;
  const rows = await db.$queryRaw<{ number: number; planned: number; approved: number }[]>`
    WITH shown AS (
      SELECT number, make_date(number / 4, number % 4 * 3 + 1, 1)::timestamp AS start
      FROM generate_series(${now - 6}::int, ${now + 1}::int) AS q (number)),
    planned AS (SELECT planned_quarter AS number, ${tally()} AS n FROM delivery_tally d WHERE ${ownRows(actor, "delivery:read", "d")} GROUP BY 1)
    SELECT number, coalesce(planned.n, 0) AS planned, approved.n AS approved
    FROM shown LEFT JOIN planned USING (number)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS n FROM (SELECT DISTINCT a.delivery_id FROM approval a
      WHERE ${memberRows(actor, "approval:read", "a")} AND a.decision <> 'rejected' AND a.signed_at >= start AT TIME ZONE ${zone}
        AND a.signed_at < (start + interval '3 months') AT TIME ZONE ${zone}) deliveries) approved
    ORDER BY 1`;
  return rows.map(({ number, ...counts }) => ({ ...quarterFrom(number), ...counts }));
}

export interface VendorSituation {
  key: string;
  name: string;
  going: number;
  /** Open stops that name it and hold up a delivery. */
  blocked: number;
  /** ISO date of the oldest of them. */
  since: string | null;
}

/**
 * Each vendor with deliveries in progress: their number, how many open stops wait for it,
 * and since when. Most stops first. One statement.
 */
export function listVendors(db: Db, actor: Actor): Promise<VendorSituation[]> {
  return db.$queryRaw<VendorSituation[]>`
    SELECT v.key, v.name, coalesce(g.n, 0) AS going, coalesce(b.n, 0) AS blocked, b.since
    FROM vendor v
    LEFT JOIN (SELECT vendor_id, ${tally(isGoing)} AS n FROM delivery_tally d WHERE ${ownRows(actor, "delivery:read", "d")} GROUP BY 1) g
      ON g.vendor_id = v.id
    LEFT JOIN (SELECT w.vendor_id, count(DISTINCT w.stop_id)::int AS n, to_char(min(w.since), 'YYYY-MM-DD') AS since
      FROM stops_waited_for() w GROUP BY 1) b ON b.vendor_id = v.id
    WHERE v.office_id = ${actor.office.id}::uuid AND (g.n > 0 OR b.n > 0)
    ORDER BY blocked DESC, going DESC, v.name ${collation(actor.office)} LIMIT 30`;
}
