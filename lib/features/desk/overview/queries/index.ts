import "server-only";
import { holds, ownCodes, type Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/domain/text";
import { approvalsList } from "@/lib/features/deliveries/approvals";
import { listApprovalRequests } from "@/lib/features/deliveries/approvals/server";
import { systemsList } from "@/lib/features/inventory/systems";
import { listSystems } from "@/lib/features/inventory/systems/server";
import { getBudgetSituation } from "@/lib/features/economy/budgets/server";
import { listCostShares } from "@/lib/features/economy/cost-shares/server";
import { getOwnEconomy } from "@/lib/features/economy/settlements/server";
import { deliveriesList, type DeliveryItem } from "@/lib/features/deliveries/deliveries";
import { listDeliveries } from "@/lib/features/deliveries/deliveries/server";
import { pendingColumn, type Pending } from "@/lib/features/deliveries/projects/server";
import type { Db } from "@/lib/platform/db";
import { memberRows, Prisma } from "@/lib/platform/db/sql";
import { lacksSecondPerson } from "@/lib/platform/db/standing";
import { getAuditorOverview } from "./auditor";
import { getFigures, listQuarters, listVendors } from "./figures";

const deliveries = (choice: Record<string, string | number>) => deliveriesList.filter.parse(choice);
const requests = (choice: Record<string, string | number>) => approvalsList.filter.parse(choice);

/** What the coordination team needs to see first. Five statements. */
async function getCoordinatorOverview(db: Db, actor: Actor, locale: Locale) {
  const control = (await listDeliveries(db, actor, deliveries({ phase: "controlled", limit: 8 }), locale))
    .items;
  return {
    figures: await getFigures(db, actor),
    control,
    ...(await listMissing(db, actor, control)),
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
    ...(await listMissing(db, actor, going, pendingColumn(actor))),
    waiting: (await listApprovalRequests(db, actor, requests({ status: "open", limit: 8 }))).items,
    decided: (await listApprovalRequests(db, actor, requests({ status: "decided", limit: 6 }))).items,
    economy: await getOwnEconomy(db, actor, ownCodes(actor, "cost-share:read")),
  };
}

/** What else a delivery waits for, when no point blocks it. */
export interface MissingStep {
  kind: "again" | "confirm";
  number: number;
  count: number;
}

interface Missing {
  id: string;
  need: string;
  number: number;
  count: number;
  pending: Pending[] | null;
}

/**
 * Of those deliveries that are under control or await approval, the first remaining blocking point;
 * of those without one, the first that a rejection reopened or that waits for its second person. In
 * the same statement what the reader's municipalities are asked to join.
 */
async function listMissing(db: Db, actor: Actor, shown: DeliveryItem[], asked = Prisma.sql`'[]'::json`) {
  const controlled = shown.filter(({ status }) =>
    ["underControl", "awaitingApproval", "rejected"].includes(status),
  );
  const rows = await db.$queryRaw<Missing[]>`
    SELECT c.id, c.need, min(c.number)::int AS number, count(*)::int AS count, NULL::json AS pending FROM (
      SELECT c.delivery_id AS id, c.number, CASE
        WHEN ${lacksSecondPerson} THEN 'confirm'
        WHEN c.result IN ('passed', 'passedWithDeviation', 'notApplicable') THEN NULL
        WHEN c.severity = 'blocking' THEN 'blocking'
        WHEN c.earlier_round IS NOT NULL AND c.result IN ('notStarted', 'reopened') THEN 'again' END AS need
      FROM control_point c
      WHERE ${memberRows(actor, "delivery:read", "c")}
        AND c.delivery_id = ANY (${controlled.map(({ id }) => id)}::uuid[])) c
    WHERE c.need IS NOT NULL GROUP BY c.id, c.need
    UNION ALL SELECT NULL, 'pending', 0, 0, ${asked}
    ORDER BY need`;
  const firstPoints = new Map<string, number>();
  // By its need's name "again" comes before "confirm".
  const missing = new Map<string, MissingStep>();
  for (const { id, need, number, count } of rows)
    if (need === "pending") continue;
    else if (need === "blocking") firstPoints.set(id, number);
    else if (!missing.has(id))
      missing.set(id, { kind: need === "again" ? "again" : "confirm", number, count });
  return { firstPoints, missing, pending: rows.find(({ need }) => need === "pending")?.pending ?? [] };
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

/** Economy alone: the budget, and what the municipalities bear. Three statements. */
async function getEconomistOverview(db: Db, actor: Actor) {
  return {
    economy: await getBudgetSituation(db, actor),
    shares: (await listCostShares(db, actor, { limit: 1 })).total,
  };
}

/** What is to be entered in the register: decisions, and what waits for one. Four statements. */
async function getRegistrarOverview(db: Db, actor: Actor, locale: Locale) {
  return {
    waiting: (await listApprovalRequests(db, actor, requests({ status: "open", limit: 8 }))).items,
    decided: (await listApprovalRequests(db, actor, requests({ status: "decided", limit: 8 }))).items,
    deliveries: (await listDeliveries(db, actor, deliveries({ status: "going", limit: 50 }), locale)).items,
    figures: await getFigures(db, actor),
  };
}

/** The systems that hold personal data or may. One statement. */
async function getProtectionOverview(db: Db, actor: Actor) {
  const filter = systemsList.filter.parse({ sort: "name", limit: 50 });
  return { systems: await listSystems(db, actor, filter, actor.office.today) };
}

/** The overview for the actor, by their widest role. */
export async function getOverview(db: Db, actor: Actor, locale: Locale) {
  const has = (...roles: Role[]) => actor.grants.some((grant) => roles.includes(grant.role));
  if (has("coordinator", "officer"))
    return { kind: "coordinator" as const, data: await getCoordinatorOverview(db, actor, locale) };
  if (has("auditor")) return { kind: "auditor" as const, data: await getAuditorOverview(db, actor, locale) };
  if (has("council")) return { kind: "council" as const, data: await getCouncilOverview(db, actor) };
  if (has("archivist", "systemManager"))
    return { kind: "municipal" as const, data: await getMunicipalOverview(db, actor, locale) };
  if (has("economist")) return { kind: "economist" as const, data: await getEconomistOverview(db, actor) };
  if (has("registrar"))
    return { kind: "registrar" as const, data: await getRegistrarOverview(db, actor, locale) };
  if (has("dataProtectionOfficer"))
    return { kind: "protection" as const, data: await getProtectionOverview(db, actor) };
  return { kind: "plain" as const, data: await getPlainOverview(db, actor, locale) };
}
export type OverviewData = Awaited<ReturnType<typeof getOverview>>;
export type CoordinatorData = Awaited<ReturnType<typeof getCoordinatorOverview>>;
export type MunicipalData = Awaited<ReturnType<typeof getMunicipalOverview>>;
export type CouncilData = Awaited<ReturnType<typeof getCouncilOverview>>;
export type EconomistData = Awaited<ReturnType<typeof getEconomistOverview>>;
export type RegistrarData = Awaited<ReturnType<typeof getRegistrarOverview>>;
export type ProtectionData = Awaited<ReturnType<typeof getProtectionOverview>>;
export type PlainData = NonNullable<Awaited<ReturnType<typeof getPlainOverview>>>;
export type { AuditorData } from "./auditor";
export type { Figures, QuarterCount, VendorSituation } from "./figures";
