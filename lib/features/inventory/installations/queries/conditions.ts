import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { memberRows, ofPersonalData, Prisma } from "@/lib/platform/db/sql";
import { isStanding } from "@/lib/features/inventory/systems/server";
import { countedFacts, NOTICE_AHEAD_DAYS } from "../domain";
import { facts } from "../domain/facts";

/** What the actor may read of installations `i`. */
export const readableRows = (actor: Actor): Prisma.Sql =>
  Prisma.sql`${memberRows(actor, "installation:read", "i")} AND ${ofPersonalData(actor, "i")}`;

/** Its municipality is still with the office: of what has left nothing is to be done. */
export const isOfMember = (today: string): Prisma.Sql => Prisma.sql`
  NOT EXISTS (SELECT FROM membership s WHERE s.municipality_id = i.municipality_id AND s.ends_on < ${today}::date)`;

/** Nothing is said of a counted fact; "unknown" says nothing. */
const isMissing = (key: (typeof countedFacts)[number]): string => {
  const { column, kind } = facts[key];
  return kind === "choice" ? `(i.${column} IS NULL OR i.${column} = 'unknown')` : `(i.${column} IS NULL)`;
};

/** How many of the counted facts nothing is said of, as `missingIn` has it. */
export const missingCount = Prisma.raw(
  `(CASE WHEN i.status IN ('woundUp', 'replaced') THEN 0 ELSE ${countedFacts
    .map((key) => `${isMissing(key)}::int`)
    .join(" + ")} END)`,
);

/** The same facts by their names; none of an installation that is not there. */
export const missingFacts = Prisma.raw(
  `(CASE WHEN i.status NOT IN ('woundUp', 'replaced') THEN array_remove(ARRAY[${countedFacts
    .map((key) => `CASE WHEN ${isMissing(key)} THEN '${key}' END`)
    .join(", ")}], NULL) ELSE '{}' END)`,
);

/**
 * The last day to give notice of an installation `i`, as `lastNoticeOn` has it: the first term's
 * that has not passed, among those about the day.
 */
export const lastNotice = (today: string): Prisma.Sql => Prisma.sql`
  (CASE WHEN coalesce(i.renewal_months, 0) = 0
      OR (i.contract_ends_on - make_interval(months => i.notice_months))::date >= ${today}::date
    THEN (i.contract_ends_on - make_interval(months => i.notice_months))::date
    ELSE (SELECT min(x.on_day) FROM generate_series(0, 4) k CROSS JOIN LATERAL (
      SELECT ((i.contract_ends_on + make_interval(months => i.renewal_months * (k + greatest(0, floor((
        (extract(year FROM ${today}::date) - extract(year FROM i.contract_ends_on)) * 12
        + extract(month FROM ${today}::date) - extract(month FROM i.contract_ends_on) + i.notice_months)
        / i.renewal_months)::int - 1))))::date - make_interval(months => i.notice_months))::date AS on_day) x
      WHERE x.on_day >= ${today}::date) END)`;

/** Notice of it may have to be given: what ends by itself needs none. */
export const hasNotice = Prisma.sql`
  (${isStanding} AND i.contract_ends_on IS NOT NULL AND i.notice_months IS NOT NULL
    AND i.renewal_months IS DISTINCT FROM 0)`;

/** A last day to give notice lies ahead and near. */
export const isNear = (today: string, day: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`int4range(0, ${NOTICE_AHEAD_DAYS}::int, '[]') @> (${day} - ${today}::date)`;

/** Notice of it may have to be given, and the last day for that is near. */
export const isNoticeNear = (today: string): Prisma.Sql =>
  Prisma.sql`(${hasNotice} AND ${isNear(today, lastNotice(today))})`;

/** Nobody has said in a year that the facts are right. */
export const isUnconfirmed = (today: string): Prisma.Sql => Prisma.sql`
  (${isStanding} AND (i.confirmed_on IS NULL OR i.confirmed_on < ${today}::date - interval '1 year'))`;

/** It is to be wound up within so many months, or should have been. */
export const isWindingUp = (today: string, months: number): Prisma.Sql => Prisma.sql`
  (${isStanding} AND i.wind_up_on <= ${today}::date + make_interval(months => ${months}::int))`;
