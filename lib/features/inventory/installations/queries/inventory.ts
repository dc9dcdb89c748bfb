import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { SOON_MONTHS } from "@/lib/features/inventory/systems";
import { isStanding } from "@/lib/features/inventory/systems/server";
import type { Db } from "@/lib/platform/db";
import { collation, ownMunicipalityRows, Prisma } from "@/lib/platform/db/sql";
import { countedFacts } from "../domain";
import {
  hasNotice,
  isNear,
  isNoticeNear,
  isOfMember,
  isUnconfirmed,
  isWindingUp,
  lastNotice,
  missingCount,
  readableRows,
} from "./conditions";

/** How the inventory of one municipality stands; of what is neither wound up nor replaced. */
export interface MunicipalityInventory {
  code: string;
  name: string;
  /** Standing installations, those that lack nothing, and how many facts all of them lack. */
  total: number;
  complete: number;
  missing: number;
  /** The share of the counted facts that are known, 0 to 1. */
  known: number;
  unconfirmed: number;
  windingUp: number;
  notice: number;
}

/**
 * Every municipality that the reader sees, those that have nothing too, in the country's alphabet.
 * One statement; materialized, as the planner would count all of them anew for each municipality.
 */
export const listInventory = (db: Db, actor: Actor): Promise<MunicipalityInventory[]> => {
  const { today } = actor.office;
  return db.$queryRaw`
    WITH each AS (
      SELECT i.municipality_id, ${missingCount} AS missing, ${isUnconfirmed(today)} AS unconfirmed,
        coalesce(${isWindingUp(today, SOON_MONTHS)}, false) AS winding, coalesce(${isNoticeNear(today)}, false) AS near
      FROM system_instance i WHERE ${readableRows(actor)} AND ${isStanding}),
    own AS MATERIALIZED (
      SELECT municipality_id, count(*)::int AS total, count(*) FILTER (WHERE missing = 0)::int AS complete,
        sum(missing)::int AS missing, count(*) FILTER (WHERE unconfirmed)::int AS unconfirmed,
        count(*) FILTER (WHERE winding)::int AS winding, count(*) FILTER (WHERE near)::int AS near
      FROM each GROUP BY municipality_id)
    SELECT m.code, r.name, coalesce(o.total, 0) AS total, coalesce(o.complete, 0) AS complete,
      coalesce(o.missing, 0) AS missing, coalesce(o.unconfirmed, 0) AS unconfirmed,
      coalesce(o.winding, 0) AS "windingUp", coalesce(o.near, 0) AS notice,
      CASE WHEN o.total > 0 THEN 1 - o.missing::float8 / (o.total * ${countedFacts.length}::int) ELSE 0 END AS known
    FROM municipality m
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN membership s ON s.municipality_id = m.id
    LEFT JOIN own o ON o.municipality_id = m.id
    WHERE ${ownMunicipalityRows(actor, "installation:read", "m")} AND coalesce(s.ends_on, 'infinity') >= ${today}::date
    ORDER BY r.name ${collation(actor.office)}, m.code`;
};

/** One line of the inventory's short lists. */
export interface InventoryLine {
  id: string;
  system: string;
  municipality: string;
  /** The last day to give notice, where that is what is listed. */
  on: string | null;
  licenceOrePerYear: number | null;
  renewalMonths: number | null;
  /** The need in hundredths, where that is what is listed. */
  need: number | null;
}

const MOST = 8;

const readable = (actor: Actor): Prisma.Sql =>
  Prisma.sql`${readableRows(actor)} AND ${isOfMember(actor.office.today)}`;

/** Names and the rest are looked up for the few that are `chosen` (id, on_day, need), in their order. */
const lines = (db: Db, chosen: Prisma.Sql): Promise<InventoryLine[]> => db.$queryRaw`
  WITH chosen AS MATERIALIZED (SELECT x.*, row_number() OVER () AS place FROM (${chosen} LIMIT ${MOST}) x)
  SELECT i.id, p.name AS system, r.name AS municipality, to_char(c.on_day, 'YYYY-MM-DD') AS on,
    i.licence_ore_per_year::float8 AS "licenceOrePerYear", i.renewal_months AS "renewalMonths", c.need
  FROM chosen c JOIN system_instance i ON i.id = c.id JOIN system_product p ON p.id = i.product_id
  JOIN municipality m ON m.id = i.municipality_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  ORDER BY c.place`;

/**
 * The next last days to give notice. One statement; OFFSET 0, as the planner would work out each
 * day as often as it is named.
 */
export function listNotices(db: Db, actor: Actor): Promise<InventoryLine[]> {
  const { today } = actor.office;
  return lines(
    db,
    Prisma.sql`
      SELECT y.id, y.on_day, NULL::int AS need FROM (
        SELECT i.id, ${lastNotice(today)} AS on_day FROM system_instance i
        WHERE ${readable(actor)} AND ${hasNotice} OFFSET 0) y
      WHERE ${isNear(today, Prisma.sql`y.on_day`)} ORDER BY y.on_day, y.id`,
  );
}

/** The greatest needs, by the criteria that count today. One statement. */
export const listGreatestNeeds = (db: Db, actor: Actor): Promise<InventoryLine[]> =>
  lines(
    db,
    Prisma.sql`
      SELECT i.id, NULL::date AS on_day, n.total_hundredths AS need
      FROM need_score n JOIN system_instance i ON i.id = n.installation_id JOIN system_product p ON p.id = i.product_id
      WHERE n.set_id = (SELECT c.id FROM need_criteria_set c WHERE c.office_id = ${actor.office.id}::uuid
          AND c.valid_from <= ${actor.office.today}::date ORDER BY c.valid_from DESC LIMIT 1)
        AND ${readable(actor)} AND ${isStanding} AND n.total_hundredths IS NOT NULL
      ORDER BY n.total_hundredths DESC, p.name ${collation(actor.office)}, i.id`,
  );
