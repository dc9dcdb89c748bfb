import "server-only";
import { holds, ownCodes, type Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/domain/text";
import { approvalsList } from "@/lib/features/deliveries/approvals";
import { listApprovalRequests } from "@/lib/features/deliveries/approvals/server";
import { getBudgetSituation } from "@/lib/features/economy/budgets/server";
import { getOwnEconomy, listCostShares } from "@/lib/features/economy/cost-shares/server";
import { deliveriesList, type DeliveryItem } from "@/lib/features/deliveries/deliveries";
import { listDeliveries } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import { memberRows } from "@/lib/platform/db/sql";
import { getAuditorOverview } from "./auditor";
import { getFigures, listQuarters, listVendors } from "./figures";

const deliveries = (choice: Record<string, string | number>) => deliveriesList.filter.parse(choice);
const requests = (choice: Record<string, string | number>) => approvalsList.filter.parse(choice);

/** What the coordination team needs to see first. Four statements. */
async function getCoordinatorOverview(db: Db, actor: Actor, locale: Locale) {
  return {
    figures: await getFigures(db, actor),
    control: (await listDeliveries(db, actor, deliveries({ phase: "controlled", limit: 8 }), locale)).items,
    blocked: (
      await listDeliveries(db, actor, deliveries({ blocked: "any", sort: "blocked", limit: 8 }), locale)
    ).items,
    waiting: (await listApprovalRequests(db, actor, requests({ status: "open", limit: 8 }))).items,
  };
}

/** What a municipality's own people need: the next step first. Six statements. */
async function getMunicipalOverview(db: Db, actor: Actor, locale: Locale) {
  const going = (await listDeliveries(db, actor, deliveries({ status: "going", limit: 50 }), locale)).items;
  return {
    figures: await getFigures(db, actor),
    deliveries: going,
    firstPoints: await listFirstPoints(db, actor, going),
    waiting: (await listApprovalRequests(db, actor, requests({ status: "open", limit: 8 }))).items,
    decided: (await listApprovalRequests(db, actor, requests({ status: "decided", limit: 6 }))).items,
    economy: await getOwnEconomy(db, actor, ownCodes(actor, "cost-share:read")),
  };
}

/**
 * The first remaining blocking point of those deliveries that are under control or await approval.
 * One statement.
 */
async function listFirstPoints(db: Db, actor: Actor, shown: DeliveryItem[]): Promise<Map<string, number>> {
  const controlled = shown.filter(
    ({ status, controlPoints }) =>
      ["underControl", "awaitingApproval", "rejected"].includes(status) && controlPoints.blockingOpen > 0,
  );
  const rows = await db.$queryRaw<{ id: string; number: number }[]>`
    SELECT c.delivery_id AS id, min(c.number)::int AS number FROM control_point c
    WHERE ${memberRows(actor, "delivery:read", "c")} AND c.delivery_id = ANY (${controlled.map(({ id }) => id)}::uuid[])
      AND c.severity = 'blocking' AND c.result NOT IN ('passed', 'passedWithDeviation', 'notApplicable')
    GROUP BY c.delivery_id`;
  return new Map(rows.map((row) => [row.id, row.number]));
}

/**
 * The overview of the council: progress against the plan, cost, stops and pending decisions. Six
 * statements.
 */
async function getCouncilOverview(db: Db, actor: Actor) {
  return {
    figures: await getFigures(db, actor),
    economy: await getBudgetSituation(db, actor),
    shares: (await listCostShares(db, actor, { limit: 1 })).total,
    vendors: await listVendors(db, actor),
    quarters: await listQuarters(db, actor),
  };
}

/** What a vendor or an administrator sees: its deliveries, or nothing. Two statements. */
async function getPlainOverview(db: Db, actor: Actor, locale: Locale) {
  if (!holds(actor, "delivery:read")) return null;
  return {
    figures: await getFigures(db, actor),
    blocked: (
      await listDeliveries(db, actor, deliveries({ blocked: "any", sort: "blocked", limit: 8 }), locale)
    ).items,
    deliveries: (await listDeliveries(db, actor, deliveries({ status: "going", limit: 50 }), locale)).items,
  };
}

/** The overview for the actor, by their widest role. */
export async function getOverview(db: Db, actor: Actor, locale: Locale) {
  const has = (...roles: Role[]) => actor.grants.some((grant) => roles.includes(grant.role));
  if (has("coordinator"))
    return { kind: "coordinator" as const, data: await getCoordinatorOverview(db, actor, locale) };
  if (has("auditor")) return { kind: "auditor" as const, data: await getAuditorOverview(db, actor, locale) };
  if (has("council")) return { kind: "council" as const, data: await getCouncilOverview(db, actor) };
  if (has("archivist", "systemManager"))
    return { kind: "municipal" as const, data: await getMunicipalOverview(db, actor, locale) };
  return { kind: "plain" as const, data: await getPlainOverview(db, actor, locale) };
}
export type OverviewData = Awaited<ReturnType<typeof getOverview>>;
export type CoordinatorData = Awaited<ReturnType<typeof getCoordinatorOverview>>;
export type MunicipalData = Awaited<ReturnType<typeof getMunicipalOverview>>;
export type CouncilData = Awaited<ReturnType<typeof getCouncilOverview>>;
export type PlainData = NonNullable<Awaited<ReturnType<typeof getPlainOverview>>>;
export type { AuditorData } from "./auditor";
export type { Figures, QuarterCount, VendorSituation } from "./figures";
