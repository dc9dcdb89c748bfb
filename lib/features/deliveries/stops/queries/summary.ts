import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { memberRows } from "@/lib/platform/db/sql";
import { stopRows } from "./stop-row";

/** What the reader's stops come to: how many, how long, and what those that are open cost. */
export interface StopSummary {
  open: number;
  /** Of the open ones, those that hold up nothing any more: what is left is to note their end. */
  idle: number;
  closed: number;
  /** Of the open ones, added up, and of the oldest of them. */
  days: number;
  longest: number;
  /**
   * Of the open ones, in öre a month and until today; null for a vendor, and where none is noted.
   */
  costOrePerMonth: number | null;
  costOre: number | null;
  vendors: {
    key: string | null;
    name: string | null;
    open: number;
    closed: number;
    days: number;
    meanDays: number | null;
  }[];
}

/** The ledger in figures. One statement. */
export async function getStopSummary(db: Db, actor: Actor): Promise<StopSummary> {
  const { today } = actor.office;
  const [row] = await db.$queryRaw<StopSummary[]>`
    WITH waited AS MATERIALIZED (SELECT DISTINCT stop_id FROM stops_waited_for()),
    own AS MATERIALIZED (
      SELECT b.id, b.vendor_id, b.closed_on,
        b.closed_on IS NULL AND b.id NOT IN (SELECT stop_id FROM waited) AS is_idle, coalesce(b.closed_on, ${today}::date) - b.since AS days,
        CASE WHEN b.closed_on IS NULL AND EXISTS (SELECT FROM stop_delivery h
            WHERE h.stop_id = b.id AND ${memberRows(actor, "stop:read", "h")})
          THEN (SELECT t.cost_ore_per_month FROM stop_terms t WHERE t.stop_id = b.id) END AS cost
      FROM stop b WHERE ${stopRows(actor)})
    SELECT count(*) FILTER (WHERE closed_on IS NULL)::int AS open,
      count(*) FILTER (WHERE is_idle)::int AS idle,
      count(*) FILTER (WHERE closed_on IS NOT NULL)::int AS closed,
      coalesce(sum(days) FILTER (WHERE closed_on IS NULL), 0)::int AS days,
      coalesce(max(days) FILTER (WHERE closed_on IS NULL), 0)::int AS longest,
      sum(cost)::float8 AS "costOrePerMonth", round(sum(cost * days * 12 / 365.0))::float8 AS "costOre",
      (SELECT coalesce(json_agg(v), '[]') FROM (
        SELECT v.key, v.name, count(*) FILTER (WHERE o.closed_on IS NULL)::int AS open,
          count(*) FILTER (WHERE o.closed_on IS NOT NULL)::int AS closed,
          coalesce(sum(o.days) FILTER (WHERE o.closed_on IS NULL), 0)::int AS days,
          round(avg(o.days) FILTER (WHERE o.closed_on IS NOT NULL))::int AS "meanDays"
        FROM own o LEFT JOIN vendor v ON v.id = o.vendor_id
        GROUP BY v.key, v.name ORDER BY v.key IS NULL, 3 DESC, 5 DESC, v.name LIMIT 30) v) AS vendors
    FROM own`;
  return row!;
}
