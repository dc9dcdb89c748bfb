import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { statusesOf, type Stage, type StoppedBy } from "@/lib/domain/delivery";
import { quarterKey, quarterOf } from "@/lib/domain/period";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { ownRows, Prisma } from "@/lib/platform/db/sql";
import {
  differenceOf,
  progressOf,
  standingOf,
  withFormer,
  type Difference,
  type Progress,
  type Standing,
} from "../domain";
import type { Plan, PlanItem, PlanVersion } from "../schema";
import { listBeside, type BesideDelivery } from "./beside";
import { getVersion } from "./get-version";
import { listComparedItems, type ComparedItem } from "./items";
import { getPlan } from "./list-plans";

/** Where a delivery stands, and what holds it up. */
interface Now {
  id: string;
  phase: { key: string; name: string; stage: Stage };
  /** The oldest open stop. */
  stop: { by: StoppedBy; since: string; reason: string } | null;
  /** By the office's calendar. */
  approvedOn: string | null;
}

/** An item of the plan in force with what became of it. */
interface TrackedItem extends PlanItem {
  isDone: boolean;
  isCancelled: boolean;
  approvedIn: string | null;
  /** Null where nobody has begun. */
  now: Now | null;
}

/** A plan in force against what happened, as far as the reader may read deliveries. */
export interface PlanProgress extends Progress<TrackedItem> {
  /** Of the office's deliveries, of the reader's own municipalities', or of none. */
  reach: "office" | "own" | "none";
  municipalities: ({ code: string; name: string; share: string | null } & Standing)[];
}

export interface PlanLife {
  plan: Plan;
  /** The version in force; null where none is adopted. */
  version: PlanVersion | null;
  progress: PlanProgress | null;
  /** Urgent deliveries that the version in force does not hold. */
  beside: BesideDelivery[];
  /** What the version in force changed of the one before it. */
  former: { number: number; difference: Difference<ComparedItem> } | null;
}

/** How the deliveries stand that the reader may read. One statement. */
const listNow = (db: Db, actor: Actor, ids: string[], locale: Locale): Promise<Now[]> =>
  db.$queryRaw<Now[]>`
    SELECT d.id, json_build_object('key', ph.key, 'name', ph.${Prisma.raw(`name_${locale}`)}, 'stage', d.stage) AS phase,
      (SELECT json_build_object('by', b.stopped_by, 'since', b.since, 'reason', b.reason) FROM stop_delivery h
        JOIN stop b ON b.id = h.stop_id
        WHERE d.stopped_since IS NOT NULL AND h.delivery_id = d.id AND b.closed_on IS NULL ORDER BY b.since, b.id LIMIT 1) AS stop,
      (SELECT to_char(min(a.signed_at) AT TIME ZONE ${actor.office.timeZone}, 'YYYY-MM-DD') FROM approval a
        WHERE a.delivery_id = d.id AND a.decision <> 'rejected') AS "approvedOn"
    FROM delivery d JOIN phase ph ON ph.id = d.phase_id
    WHERE d.id = ANY (${ids}::uuid[]) AND ${ownRows(actor, "delivery:read", "d")}`;

const quarterIn = (day: string | null | undefined): string | null =>
  day ? quarterKey(quarterOf(day)) : null;

function track(item: PlanItem, now: Now | undefined): TrackedItem {
  const status = item.delivery?.status;
  return {
    ...item,
    isDone: status !== undefined && statusesOf("done").includes(status),
    isCancelled: status === "cancelled",
    approvedIn: quarterIn(now?.approvedOn),
    now: now ?? null,
  };
}

const reachOf = (actor: Actor): PlanProgress["reach"] => {
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "delivery:read");
  return isOfficeWide ? "office" : municipalityIds.length > 0 ? "own" : "none";
};

/** The version against what happened by the office's day. One statement. */
async function readProgress(
  db: Db,
  actor: Actor,
  version: PlanVersion,
  locale: Locale,
): Promise<PlanProgress> {
  const reach = reachOf(actor);
  const { municipalityIds } = scopeFor(actor, "delivery:read");
  const own = new Set(
    actor.grants.flatMap(({ municipality }) =>
      municipality && municipalityIds.includes(municipality.id) ? [municipality.code] : [],
    ),
  );
  const isRead = (code: string) => reach === "office" || (reach === "own" && own.has(code));
  const items = version.items.filter(({ municipality }) => isRead(municipality.code));
  const ids = items.flatMap(({ delivery }) => (delivery ? [delivery.id] : []));
  const found = ids.length > 0 ? await listNow(db, actor, ids, locale) : [];
  const byId = new Map(found.map((one) => [one.id, one]));
  const tracked = items.map((item) => track(item, item.delivery ? byId.get(item.delivery.id) : undefined));
  const now = quarterKey(quarterOf(actor.office.today));
  return {
    reach,
    ...progressOf(version.plan, tracked, now),
    municipalities: withFormer(version.municipalities, version.items)
      .filter(({ code }) => isRead(code))
      .map(({ code, name, share }) => ({
        ...{ code, name, share },
        ...standingOf(
          tracked.filter(({ municipality }) => municipality.code === code),
          now,
        ),
      })),
  };
}

/** What the version in force changed of the newest before it. Two statements. */
async function readFormer(
  db: Db,
  actor: Actor,
  plan: Plan,
  { number, items }: PlanVersion,
): Promise<PlanLife["former"]> {
  const former = plan.versions.find((one) => one.status === "superseded" && one.number < number);
  if (!former) return null;
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM plan_version v WHERE v.plan_id = ${plan.id}::uuid AND v.number = ${former.number}::int`;
  const before = row ? await listComparedItems(db, actor, row.id) : [];
  return { number: former.number, difference: differenceOf<ComparedItem>(before, items) };
}

/**
 * A plan with its versions, and the one in force against what happened and against the one before
 * it. Throws request.notFound. Seven statements.
 */
export async function getPlanLife(db: Db, actor: Actor, key: string, locale: Locale): Promise<PlanLife> {
  const plan = await getPlan(db, actor, key);
  const adopted = plan.versions.find(({ status }) => status === "adopted");
  if (!adopted) return { plan, version: null, progress: null, beside: [], former: null };
  const version = await getVersion(db, actor, { plan: key, n: adopted.number });
  return {
    plan,
    version,
    progress: await readProgress(db, actor, version, locale),
    beside: await listBeside(db, actor, version, locale),
    former: await readFormer(db, actor, plan, version),
  };
}
