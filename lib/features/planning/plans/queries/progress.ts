import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { statusesOf, type Stage, type StoppedBy } from "@/lib/domain/delivery";
import { quarterKey, quarterOf } from "@/lib/domain/period";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { ownRows, Prisma } from "@/lib/platform/db/sql";
import {
  differenceOf,
  isDone,
  progressOf,
  standingOf,
  type Difference,
  type Progress,
  type Standing,
} from "../domain";
import type { Plan } from "../schema";
import { listBeside, type BesideDelivery } from "./beside";
import { readVersionRow, type VersionRow } from "./get-version";
import { listComparedItems, listFollowedItems, type ComparedItem, type FollowedItem } from "./items";
import { getPlan } from "./list-plans";

/** Where a delivery that is late stands, and what holds it up. */
interface Now {
  phase: { key: string; name: string; stage: Stage };
  /** The oldest open stop. */
  stop: { by: StoppedBy; since: string; reason: string } | null;
}

/** What became of an item's delivery. */
interface Became {
  id: string;
  /** By the office's calendar; null of what is not approved. */
  approvedOn: string | null;
  /** Null of what is approved. */
  now: Now | null;
}

/** The version in force as far as it is set against what happened. */
interface FollowedVersion extends Pick<
  VersionRow,
  "plan" | "number" | "status" | "criteria" | "decision" | "addenda" | "source" | "assumption"
> {
  /** Its members, and what each bears of the cost. */
  municipalities: Pick<VersionRow["members"][number], "code" | "name" | "share">[];
  items: FollowedItem[];
}

/** An item of the plan in force with what became of it. */
interface TrackedItem extends FollowedItem {
  isDone: boolean;
  isCancelled: boolean;
  approvedIn: string | null;
  /** Null where nobody has begun, and of what is still to come. */
  now: Now | null;
}

/** A plan in force against what happened, as far as the reader may read deliveries. */
export interface PlanProgress extends Progress<TrackedItem> {
  /** Of the office's deliveries, of the reader's own municipalities', or of none. */
  reach: "office" | "own" | "none";
  /** Who stops an item's delivery, by the item's id: of what is late, and of what has no quarter. */
  stopped: ReadonlyMap<string, StoppedBy>;
  municipalities: ({ code: string; name: string; share: string | null } & Standing)[];
}

export interface PlanLife {
  plan: Plan;
  /** The version in force; null where none is adopted. */
  version: FollowedVersion | null;
  progress: PlanProgress | null;
  /** Urgent deliveries that the version in force does not hold. */
  beside: BesideDelivery[];
  /** What the version in force changed of the one before it. */
  former: { number: number; difference: Difference<ComparedItem> } | null;
}

const isApproved = Prisma.sql`d.status = ANY (${[...statusesOf("done")]}::"DeliveryStatus"[])`;

/**
 * What became of the deliveries that the reader may read: of those that are approved when, of the
 * others what holds them up. One statement.
 */
const listBecame = (db: Db, actor: Actor, ids: string[], locale: Locale): Promise<Became[]> =>
  db.$queryRaw<Became[]>`
    SELECT d.id,
      CASE WHEN ${isApproved} THEN (
        SELECT to_char(min(a.signed_at) AT TIME ZONE ${actor.office.timeZone}, 'YYYY-MM-DD') FROM approval a
        WHERE a.delivery_id = d.id AND a.decision <> 'rejected') END AS "approvedOn",
      CASE WHEN NOT ${isApproved} THEN json_build_object(
        'phase', json_build_object('key', ph.key, 'name', ph.${Prisma.raw(`name_${locale}`)}, 'stage', d.stage),
        'stop', (SELECT json_build_object('by', b.stopped_by, 'since', b.since, 'reason', b.reason) FROM stop_delivery h
          JOIN stop b ON b.id = h.stop_id
          WHERE d.stopped_since IS NOT NULL AND h.delivery_id = d.id AND b.closed_on IS NULL
          ORDER BY b.since, b.id LIMIT 1)) END AS now
    FROM delivery d JOIN phase ph ON ph.id = d.phase_id
    WHERE d.id = ANY (${ids}::uuid[]) AND ${ownRows(actor, "delivery:read", "d")}`;

const quarterIn = (day: string | null | undefined): string | null =>
  day ? quarterKey(quarterOf(day)) : null;

const track = (item: FollowedItem, became: Became | undefined): TrackedItem => ({
  ...item,
  isDone: isDone(item),
  isCancelled: item.delivery?.status === "cancelled",
  approvedIn: quarterIn(became?.approvedOn),
  now: became?.now ?? null,
});

const reachOf = (actor: Actor): PlanProgress["reach"] => {
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "delivery:read");
  return isOfficeWide ? "office" : municipalityIds.length > 0 ? "own" : "none";
};

/** Its members, then those that have left and that an item still names. */
function everybodyOf({ municipalities, items }: FollowedVersion): FollowedVersion["municipalities"] {
  const everybody = new Map(municipalities.map((one) => [one.code, one]));
  for (const { municipality } of items)
    if (!everybody.has(municipality.code)) everybody.set(municipality.code, { ...municipality, share: null });
  return [...everybody.values()];
}

/** The version against what happened by the office's day. One statement. */
async function readProgress(
  db: Db,
  actor: Actor,
  version: FollowedVersion,
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
  const now = quarterKey(quarterOf(actor.office.today));
  // Of what is neither approved nor late nor without a quarter nothing more is said.
  const ids = items.flatMap(({ delivery, plannedFor }) =>
    delivery && (isDone({ delivery }) || plannedFor === null || plannedFor < now) ? [delivery.id] : [],
  );
  const found = ids.length > 0 ? await listBecame(db, actor, ids, locale) : [];
  const byId = new Map(found.map((one) => [one.id, one]));
  const tracked = items.map((item) => track(item, item.delivery ? byId.get(item.delivery.id) : undefined));
  return {
    reach,
    ...progressOf(version.plan, tracked, now),
    stopped: new Map(
      tracked.flatMap(({ id, now: here }) => (here?.stop ? [[id, here.stop.by] as const] : [])),
    ),
    municipalities: everybodyOf(version)
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

async function readFollowed(db: Db, actor: Actor, plan: string, n: number): Promise<FollowedVersion> {
  const { id, members, ...row } = await readVersionRow(db, actor, { plan, n });
  return { ...row, municipalities: members, items: await listFollowedItems(db, actor, id) };
}

/** What the version in force changed of the newest before it. Two statements. */
async function readFormer(
  db: Db,
  actor: Actor,
  plan: Plan,
  { number, items }: FollowedVersion,
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
  const version = await readFollowed(db, actor, key, adopted.number);
  return {
    plan,
    version,
    progress: await readProgress(db, actor, version, locale),
    beside: await listBeside(db, actor, version, locale),
    former: await readFormer(db, actor, plan, version),
  };
}
