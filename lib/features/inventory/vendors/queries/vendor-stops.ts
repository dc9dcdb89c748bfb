import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { ownRows } from "@/lib/platform/db/sql";

interface VendorStop {
  id: string;
  number: string;
  title: string;
  /** ISO date. */
  since: string;
  /** How many of the reader's deliveries stand still by it. */
  deliveries: number;
}

/** What a vendor's stops come to, of those the reader sees. */
export interface VendorStops {
  /** The oldest of those that somebody waits for: they are open, and a delivery stands still. */
  items: VendorStop[];
  open: number;
  /** Those that are open and hold up nothing any more: what they held is closed or called off. */
  idle: number;
  closed: number;
  /** How long those that are closed lasted, in days; null without any. */
  meanDays: number | null;
  /** How often a promised day was moved. */
  moved: number;
  /** Each year since the first: what began, what was closed, and the days of standing still. */
  years: { year: number; begun: number; closed: number; days: number }[];
}

const MOST_STOPS = 10;

/** The stops that name this vendor, whichever its system. One statement. */
export async function listVendorStops(db: Db, actor: Actor, vendorKey: string): Promise<VendorStops> {
  const { today } = actor.office;
  const [row] = await db.$queryRaw<VendorStops[]>`
    WITH waited AS MATERIALIZED (SELECT * FROM stops_waited_for()),
    own AS MATERIALIZED (
      SELECT b.id, b.number, b.title, b.since, b.closed_on, coalesce(b.closed_on, ${today}::date) AS last,
        count(w.delivery_id)::int AS deliveries
      FROM stop b JOIN stop_delivery h ON h.stop_id = b.id JOIN vendor v ON v.id = b.vendor_id
      LEFT JOIN waited w ON w.stop_id = b.id AND w.delivery_id = h.delivery_id
      WHERE v.key = ${vendorKey} AND v.office_id = ${actor.office.id}::uuid AND ${ownRows(actor, "stop:read", "h")}
      GROUP BY b.id),
    year AS (
      SELECT y AS year, make_date(y, 1, 1) AS first, make_date(y, 12, 31) AS last
      FROM generate_series((SELECT extract(year FROM min(since))::int FROM own),
        extract(year FROM ${today}::date)::int) y)
    SELECT
      (SELECT coalesce(json_agg(x), '[]') FROM (
        SELECT id, number, title, to_char(since, 'YYYY-MM-DD') AS since, deliveries FROM own
        WHERE closed_on IS NULL AND deliveries > 0 ORDER BY own.since, id LIMIT ${MOST_STOPS}) x) AS items,
      (SELECT count(*)::int FROM own WHERE closed_on IS NULL AND deliveries > 0) AS open,
      (SELECT count(*)::int FROM own WHERE closed_on IS NULL AND deliveries = 0) AS idle,
      (SELECT count(*)::int FROM own WHERE closed_on IS NOT NULL) AS closed,
      (SELECT round(avg(closed_on - since))::int FROM own WHERE closed_on IS NOT NULL) AS "meanDays",
      (SELECT count(*)::int FROM (
        SELECT p.promised_for IS DISTINCT FROM lag(p.promised_for) OVER each AND lag(p.id) OVER each IS NOT NULL AS is_moved
        FROM stop_promise p WHERE p.stop_id IN (SELECT id FROM own)
        WINDOW each AS (PARTITION BY p.stop_id ORDER BY p.promised_on, p.id)) x WHERE is_moved) AS moved,
      (SELECT coalesce(json_agg(json_build_object('year', year.year,
          'begun', (SELECT count(*) FROM own WHERE since BETWEEN year.first AND year.last),
          'closed', (SELECT count(*) FROM own WHERE closed_on BETWEEN year.first AND year.last),
          'days', (SELECT coalesce(sum(greatest(0, least(own.last, year.last) - greatest(own.since, year.first))), 0) FROM own))
          ORDER BY year.year), '[]') FROM year) AS years`;
  return row!;
}
