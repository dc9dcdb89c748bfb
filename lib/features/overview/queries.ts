import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/domain/text";
import { listApprovalRequests } from "@/lib/features/approvals/server";
import { findLatestBudget } from "@/lib/features/budgets/server";
import { listCostShares } from "@/lib/features/cost-shares/server";
import { deliveryFilter } from "@/lib/features/deliveries";
import { isApproved, isGoing, listDeliveries } from "@/lib/features/deliveries/server";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";

export interface Figures {
  total: number;
  going: number;
  approved: number;
  blocked: number;
  blockedByVendor: number;
  /** ISO date of the oldest open stop. */
  blockedSince: string | null;
  waiting: number;
  /** ISO date of the oldest errand that waits. */
  waitingSince: string | null;
  pointsLeft: number;
  inControl: number;
  withoutDelivery: string[];
}

/** The numbers at the top of every overview, of what the actor sees. One statement. */
async function getFigures(db: Db, actor: Actor): Promise<Figures> {
  const rows = await db.$queryRaw<Figures[]>`
    WITH own AS (
      SELECT d.id, d.status, d.stage, d.municipality_id, b.since, b.by_vendor FROM delivery d
      LEFT JOIN LATERAL (SELECT min(since) AS since, bool_or(blocked_by = 'vendor') AS by_vendor FROM blocker
        WHERE delivery_id = d.id AND closed_on IS NULL) b ON true
      WHERE d.office_id = ${actor.office.id}::uuid
        AND (d.municipality_id = ANY (${actor.municipalityIds}::uuid[]) OR d.vendor_id = ANY (${actor.vendorIds}::uuid[])))
    SELECT count(*)::int AS total,
      count(*) FILTER (WHERE ${isGoing})::int AS going,
      count(*) FILTER (WHERE ${isApproved})::int AS approved,
      count(since)::int AS blocked,
      count(*) FILTER (WHERE since IS NOT NULL AND by_vendor)::int AS "blockedByVendor",
      to_char(min(since), 'YYYY-MM-DD') AS "blockedSince",
      count(*) FILTER (WHERE stage = 'controlled')::int AS "inControl",
      (SELECT count(*)::int FROM control_point c JOIN own o ON o.id = c.delivery_id WHERE o.stage = 'controlled'
        AND c.result NOT IN ('passed', 'passedWithDeviation', 'notApplicable')) AS "pointsLeft",
      (SELECT count(*)::int FROM approval_request q JOIN own o ON o.id = q.delivery_id WHERE q.status = 'open') AS waiting,
      (SELECT to_char(min(q.created_at), 'YYYY-MM-DD') FROM approval_request q JOIN own o ON o.id = q.delivery_id
        WHERE q.status = 'open') AS "waitingSince",
      (SELECT coalesce(array_agg(r.name ORDER BY r.name ${collation(actor.office)}), '{}') FROM municipality m
        JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE m.office_id = ${actor.office.id}::uuid AND m.id = ANY (${actor.municipalityIds}::uuid[])
          AND NOT EXISTS (SELECT FROM own WHERE own.municipality_id = m.id)) AS "withoutDelivery"
    FROM own`;
  return rows[0]!;
}

/** Of the actor's deliveries under control, the first blocking point that remains. One statement. */
async function listFirstPoints(db: Db, actor: Actor): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; number: number }[]>`
    SELECT d.id, min(c.number)::int AS number FROM delivery d JOIN control_point c ON c.delivery_id = d.id
    WHERE d.office_id = ${actor.office.id}::uuid AND d.municipality_id = ANY (${actor.municipalityIds}::uuid[])
      AND d.status IN ('underControl', 'rejected') AND c.severity = 'blocking'
      AND c.result NOT IN ('passed', 'passedWithDeviation', 'notApplicable')
    GROUP BY d.id LIMIT 200`;
  return new Map(rows.map((row) => [row.id, row.number]));
}

const pick = (choice: Record<string, string | number>) => deliveryFilter.parse(choice);

/** What the coordination team needs to see first. Four statements. */
export async function getCoordinatorOverview(db: Db, actor: Actor, locale: Locale) {
  return {
    figures: await getFigures(db, actor),
    control: await listDeliveries(db, actor, pick({ phase: "controlled", limit: 8 }), locale),
    blocked: (await listDeliveries(db, actor, pick({ blocked: "any", sort: "blocked", limit: 8 }), locale))
      .items,
    waiting: (await listApprovalRequests(db, actor, { status: "open", limit: 8 })).items,
  };
}

/** What a municipality's own people need: the next step first. Four statements. */
export async function getMunicipalOverview(db: Db, actor: Actor, locale: Locale) {
  const { items } = await listDeliveries(db, actor, pick({ limit: 50 }), locale);
  const shares = await listCostShares(db, actor, { limit: 200 });
  const own = new Set(actor.grants.flatMap((grant) => grant.municipality?.code ?? []));
  return {
    deliveries: items,
    firstPoints: await listFirstPoints(db, actor),
    waiting: (await listApprovalRequests(db, actor, { status: "open", limit: 20 })).items,
    shares: shares.items.filter((share) => own.has(share.municipality.code)),
  };
}

/** What the council asks: on plan, at what cost, stopped by whom, what to decide. Six statements. */
export async function getCouncilOverview(db: Db, actor: Actor, locale: Locale) {
  return {
    figures: await getFigures(db, actor),
    budget: await findLatestBudget(db, actor),
    shares: (await listCostShares(db, actor, { limit: 1 })).total,
    stopped: (await listDeliveries(db, actor, pick({ blocked: "vendor", limit: 8 }), locale)).items,
    waiting: (await listApprovalRequests(db, actor, { status: "open", limit: 8 })).items,
  };
}

/** What a vendor or an administrator sees: its deliveries, or nothing. One statement. */
async function getPlainOverview(db: Db, actor: Actor, locale: Locale) {
  if (!holds(actor, "delivery:read")) return { deliveries: [] };
  return { deliveries: (await listDeliveries(db, actor, pick({ limit: 50 }), locale)).items };
}

/** The overview for the kind of person the actor is: by their widest role. */
export async function getOverview(db: Db, actor: Actor, locale: Locale) {
  const has = (...roles: Role[]) => actor.grants.some((grant) => roles.includes(grant.role));
  const office = await db.office.findUnique({
    where: { id: actor.office.id },
    select: { assumption: true },
  });
  const assumption = office?.assumption ?? null;
  if (has("coordinator", "auditor"))
    return {
      kind: "coordinator" as const,
      assumption,
      data: await getCoordinatorOverview(db, actor, locale),
    };
  if (has("council"))
    return { kind: "council" as const, assumption, data: await getCouncilOverview(db, actor, locale) };
  if (has("archivist", "systemManager"))
    return { kind: "municipal" as const, assumption, data: await getMunicipalOverview(db, actor, locale) };
  return { kind: "plain" as const, assumption, data: await getPlainOverview(db, actor, locale) };
}
export type OverviewData = Awaited<ReturnType<typeof getOverview>>;
