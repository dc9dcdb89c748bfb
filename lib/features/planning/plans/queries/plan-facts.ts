import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { Db } from "@/lib/platform/db";
import type { ReadVersion } from "./get-version";

export interface PlanFacts {
  /**
   * What the inventory says of the installations that the reader may read, by id, and what of each
   * stood in an adopted version of a plan that began before.
   */
  installations: Record<
    string,
    { windUpOn: string | null; missing: readonly string[]; carried: readonly DeliveryScope[] }
  >;
  /** Whose systems are, by the system's key. */
  vendors: Record<string, { key: string; name: string }>;
  /** The names of those whose systems are, and of those with a limit, by the vendor's key. */
  vendorNames: Record<string, string>;
  /** Systems that somebody of the office has delivered, or is about to. */
  knownSystems: string[];
}

interface Row {
  systems: { key: string | null; vendor: string | null; vendorName: string | null; isKnown: boolean }[];
  carried: Record<string, DeliveryScope[]>;
}

/** What a version's picture is worked out from, beside its items. One statement. */
export async function getPlanFacts(
  db: Db,
  { office }: Actor,
  { version, watched }: ReadVersion,
): Promise<PlanFacts> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT coalesce(json_agg(x), '[]') FROM (
        SELECT p.key, v.key AS vendor, v.name AS "vendorName",
          EXISTS (SELECT FROM delivery d WHERE d.product_id = p.id AND d.status <> 'cancelled') AS "isKnown"
        FROM system_product p LEFT JOIN vendor v ON v.id = p.vendor_id
        WHERE p.office_id = ${office.id}::uuid
        UNION ALL SELECT NULL, v.key, v.name, false FROM vendor v
          WHERE v.office_id = ${office.id}::uuid
            AND EXISTS (SELECT FROM capacity_vendor c WHERE c.vendor_id = v.id)) x) AS systems,
      (SELECT coalesce(json_object_agg(x.id, x.scopes), '{}') FROM (
        SELECT t.system_instance_id AS id, json_agg(json_build_object('recordsCreators', t.records_creators,
          'informationTypes', t.information_types, 'periodFrom', t.period_from, 'periodTo', t.period_to)) AS scopes
        FROM plan p JOIN plan_version w ON w.plan_id = p.id JOIN plan_item t ON t.plan_version_id = w.id
        WHERE p.office_id = ${office.id}::uuid AND w.status = 'adopted' AND p.first_year < ${version.plan.firstYear}
        GROUP BY 1) x) AS carried`;
  const { systems = [], carried = {} } = row ?? {};
  const named = systems.flatMap(({ key, vendor, vendorName }) =>
    vendor && vendorName ? [{ system: key, key: vendor, name: vendorName }] : [],
  );
  return {
    installations: Object.fromEntries(
      version.items.flatMap(({ installation }, at) => {
        const { windUpOn = null, missing = [] } = watched[at] ?? {};
        return installation === null
          ? []
          : [[installation, { windUpOn, missing, carried: carried[installation] ?? [] }]];
      }),
    ),
    vendors: Object.fromEntries(
      named.flatMap(({ system, ...vendor }) => (system === null ? [] : [[system, vendor]])),
    ),
    vendorNames: Object.fromEntries(named.map(({ key, name }) => [key, name])),
    knownSystems: systems.flatMap(({ key, isKnown }) => (key !== null && isKnown ? [key] : [])),
  };
}
