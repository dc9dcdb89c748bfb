import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { decimalOf } from "@/lib/domain/hundredths";
import { keyOfQuarter } from "@/lib/domain/period";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import type { Capacity } from "./schema";

interface Row {
  version: number | null;
  source: string | null;
  assumption: string | null;
  quarters: { quarter: number; days: number }[];
  vendors: { vendor: string; quarter: number; parallel: number }[];
  effort: { system: string; first: number; further: number }[];
}

/**
 * What the office has said that there is room for; version 0 as long as it has said nothing. How
 * long deliveries take is told to those alone who make plans. One statement.
 */
export async function getCapacity(db: Db, { office }: Actor): Promise<Capacity> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT c.version, c.source, c.assumption,
      (SELECT coalesce(json_agg(json_build_object('quarter', q.quarter, 'days', q.days_hundredths)
        ORDER BY q.quarter), '[]') FROM capacity_quarter q WHERE q.office_id = x.id) AS quarters,
      (SELECT coalesce(json_agg(json_build_object('vendor', l.key, 'quarter', l.quarter, 'parallel', l.parallel)
        ORDER BY l.key, l.quarter), '[]')
        FROM (SELECT v.key, a.quarter, least(sum(a.parallel), 1000)::int AS parallel
          FROM capacity_vendor a JOIN vendor v ON v.id = a.vendor_id
          WHERE a.office_id = x.id GROUP BY 1, 2) l) AS vendors,
      (SELECT coalesce(json_agg(json_build_object('system', l.key, 'first', l.first, 'further', l.further)
        ORDER BY l.key), '[]')
        FROM (SELECT p.key, max(e.first_hundredths) AS first, max(e.further_hundredths) AS further
          FROM capacity_effort e JOIN system_product p ON p.id = e.product_id
          WHERE e.office_id = x.id GROUP BY 1) l) AS effort
    FROM (SELECT ${office.id}::uuid AS id) x LEFT JOIN capacity c ON c.office_id = x.id`;
  const { version, source, assumption, quarters, vendors, effort } = row!;
  return {
    quarters: quarters.map(({ quarter, days }) => ({
      quarter: keyOfQuarter(quarter),
      officeDays: decimalOf(days),
    })),
    vendors: vendors.map((one) => ({ ...one, quarter: keyOfQuarter(one.quarter) })),
    effort: effort.map(({ system, first, further }) => ({
      system,
      firstDays: decimalOf(first),
      furtherDays: decimalOf(further),
    })),
    source,
    assumption,
    version: version ?? 0,
  };
}

export interface CapacityNames {
  vendors: { key: string; name: string }[];
  systems: { key: string; name: string }[];
}

/** The vendors and systems that something can be said of, by name. One statement. */
export async function listCapacityNames(db: Db, { office }: Actor): Promise<CapacityNames> {
  const rows = await db.$queryRaw<{ kind: keyof CapacityNames; key: string; name: string }[]>`
    SELECT x.kind, x.key, x.name FROM (
      SELECT 'vendors' AS kind, v.key, v.name FROM vendor v
        WHERE v.office_id = ${office.id}::uuid AND v.merged_into IS NULL
      UNION ALL SELECT 'systems', p.key, p.name FROM system_product p
        WHERE p.office_id = ${office.id}::uuid AND p.merged_into IS NULL) x
    ORDER BY x.name ${collation(office)}, x.key`;
  const of = (kind: keyof CapacityNames) =>
    rows.flatMap((row) => (row.kind === kind ? [{ key: row.key, name: row.name }] : []));
  return { vendors: of("vendors"), systems: of("systems") };
}
