import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { decimalOf } from "@/lib/domain/hundredths";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { fairnessOf, keyOf, loadOf, quartersOf, warningsOf, type Room, type Watched } from "../domain";
import type { Addendum, PlanVersion, VersionParams } from "../schema";
import { decisionColumn, moment, personColumn } from "./columns";
import { listItems } from "./items";

type Computed = "items" | "municipalities" | "fairness" | "capacity" | "warnings";

/** A version without its items, as its row and the office have it. */
export interface VersionRow extends Omit<PlanVersion, Computed> {
  id: string;
  addenda: Addendum[];
  members: { code: string; name: string; delivered: number; share: string | null }[];
  quarters: { quarter: number; days: number }[];
  vendors: { vendor: string; quarter: number; parallel: number }[];
}

/**
 * What each bears of the office's cost, by the agreement in force: "0.03", "0.125". Null for who
 * reads no shares.
 */
const share = (actor: Actor): Prisma.Sql =>
  holds(actor, "cost-share:read")
    ? Prisma.sql`(SELECT regexp_replace(s.share::text, '(\\.\\d\\d)(\\d*?)0+$', '\\1\\2') FROM cost_share_row s
        WHERE s.country = m.country AND s.municipality_code = m.code AND s.agreement_id = (SELECT a.id
          FROM cost_share_agreement a WHERE a.office_id = v.office_id AND a.share_use = 'contribution'
            AND a.status = 'adopted' AND a.starts_on <= ${actor.office.today}::date
          ORDER BY a.starts_on DESC LIMIT 1))`
    : Prisma.sql`NULL::text`;

const members = (actor: Actor): Prisma.Sql => Prisma.sql`
  coalesce((SELECT json_agg(x) FROM (SELECT m.code, m.name, m.delivered, ${share(actor)} AS share
    FROM plan_members(v.id, ${actor.office.today}::date) m
    ORDER BY m.name ${collation(actor.office)}, m.code) x), '[]') AS members`;

// Within the plan's years; quarters are counted from year 0. Two rows of a vendor add up.
const isWithin = Prisma.sql`c.office_id = v.office_id AND c.quarter BETWEEN p.first_year * 4 AND p.last_year * 4 + 3`;
const room = Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('quarter', c.quarter, 'days', c.days_hundredths))
    FROM capacity_quarter c WHERE ${isWithin}), '[]') AS quarters,
  coalesce((SELECT json_agg(x) FROM (SELECT w.key AS vendor, c.quarter, sum(c.parallel)::int AS parallel
    FROM capacity_vendor c JOIN vendor w ON w.id = c.vendor_id WHERE ${isWithin}
    GROUP BY w.key, c.quarter ORDER BY w.key) x), '[]') AS vendors`;

const addenda = Prisma.sql`
  coalesce((SELECT json_agg(x) FROM (SELECT a.id, a.text, a.decision, ${moment("a.created_at")} AS "createdAt",
      ${personColumn("a")} AS by
    FROM plan_decision_addendum a WHERE a.plan_version_id = v.id ORDER BY a.created_at, a.id) x), '[]') AS addenda`;

/** Throws request.notFound, also for a draft of who makes none. One statement. */
export async function readVersionRow(db: Db, actor: Actor, { plan, n }: VersionParams): Promise<VersionRow> {
  const [row] = await db.$queryRaw<VersionRow[]>`
    SELECT v.id, json_build_object('key', p.key, 'name', p.name, 'firstYear', p.first_year, 'lastYear', p.last_year) AS plan,
      v.number, v.status, v.criteria, v.note, ${decisionColumn} AS decision, ${addenda},
      ${moment("v.proposed_at")} AS "proposedAt", ${moment("v.adopted_at")} AS "adoptedAt",
      ${members(actor)}, ${room}, v.source, v.assumption, v.version
    FROM plan p JOIN plan_version v ON v.plan_id = p.id
    WHERE p.office_id = ${actor.office.id}::uuid AND p.key = ${plan} AND v.number = ${n}::int
      AND (v.status <> 'draft' OR ${holds(actor, "plan:draft")})`;
  if (!row) throw notFound();
  return row;
}

const roomOf = ({ quarters, vendors }: Pick<VersionRow, "quarters" | "vendors">): Room => ({
  quarters: quarters.map(({ quarter, days }) => ({ quarter: keyOf(quarter), officeDays: decimalOf(days) })),
  vendors: vendors.map(({ quarter, ...limit }) => ({ ...limit, quarter: keyOf(quarter) })),
});

/** A version with what its warnings go by, item by item. */
export interface ReadVersion {
  version: PlanVersion;
  watched: Watched[];
}

/**
 * A version with its items, who gets what, what there is room for, and what is worth a warning.
 * Throws request.notFound, also for a draft of who makes none. Two statements.
 */
export const getVersion = async (db: Db, actor: Actor, params: VersionParams): Promise<PlanVersion> =>
  (await readVersion(db, actor, params)).version;

/** The same with what the inventory says of each item. */
export async function readVersion(db: Db, actor: Actor, params: VersionParams): Promise<ReadVersion> {
  const { id, members: everybody, quarters, vendors, ...version } = await readVersionRow(db, actor, params);
  const items = await listItems(db, actor, id);
  const left = new Map<string, number>();
  for (const { item, watched } of items)
    if (!watched.isDone) left.set(item.municipality.code, (left.get(item.municipality.code) ?? 0) + 1);
  const municipalities = everybody.map(({ code, name, delivered, share: borne }) => ({
    ...{ code, name },
    planned: left.get(code) ?? 0,
    delivered,
    share: borne,
  }));
  const watched = items.map((one) => one.watched);
  const fairness = fairnessOf(municipalities);
  const capacity = loadOf(quartersOf(version.plan), watched, roomOf({ quarters, vendors }));
  return {
    version: {
      ...version,
      items: items.map(({ item }) => item),
      municipalities,
      fairness,
      capacity,
      warnings: warningsOf(watched, fairness, capacity),
    },
    watched,
  };
}
