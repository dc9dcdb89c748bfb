import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import { missingFacts } from "@/lib/features/inventory/installations/server";
import type { Db } from "@/lib/platform/db";

export interface PlanFacts {
  /**
   * What the inventory says of the installations that the reader may read, by id, and what of each
   * stood in an adopted version of a plan that began before.
   */
  installations: Record<string, { windUpOn: string | null; missing: string[]; carried: DeliveryScope[] }>;
  /** Whose systems are, by the system's key. */
  vendors: Record<string, { key: string; name: string }>;
  /** The names of those whose systems are, and of those with a limit, by the vendor's key. */
  vendorNames: Record<string, string>;
  /** Systems that somebody of the office has delivered, or is about to. */
  knownSystems: string[];
}

/** What a version's picture is worked out from, beside its items. Two statements. */
export async function getPlanFacts(
  db: Db,
  { office }: Actor,
  { firstYear }: { firstYear: number },
  installations: string[],
): Promise<PlanFacts> {
  const found = await db.$queryRaw<({ id: string } & PlanFacts["installations"][string])[]>`
    SELECT i.id, to_char(i.wind_up_on, 'YYYY-MM-DD') AS "windUpOn", ${missingFacts} AS missing,
      coalesce((SELECT json_agg(json_build_object('recordsCreators', t.records_creators,
          'informationTypes', t.information_types, 'periodFrom', t.period_from, 'periodTo', t.period_to))
        FROM plan_item t JOIN plan_version w ON w.id = t.plan_version_id JOIN plan p ON p.id = w.plan_id
        WHERE t.system_instance_id = i.id AND w.status = 'adopted' AND p.first_year < ${firstYear}), '[]') AS carried
    FROM system_instance i WHERE i.office_id = ${office.id}::uuid AND i.id = ANY (${installations}::uuid[])`;
  const systems = await db.$queryRaw<
    { key: string | null; vendor: string | null; vendorName: string | null; isKnown: boolean }[]
  >`
    SELECT p.key, v.key AS vendor, v.name AS "vendorName",
      EXISTS (SELECT FROM delivery d WHERE d.product_id = p.id AND d.status <> 'cancelled') AS "isKnown"
    FROM system_product p LEFT JOIN vendor v ON v.id = p.vendor_id
    WHERE p.office_id = ${office.id}::uuid
    UNION ALL SELECT NULL, v.key, v.name, false FROM vendor v
      WHERE v.office_id = ${office.id}::uuid AND EXISTS (SELECT FROM capacity_vendor c WHERE c.vendor_id = v.id)`;
  const named = systems.flatMap(({ key, vendor, vendorName }) =>
    vendor && vendorName ? [{ system: key, key: vendor, name: vendorName }] : [],
  );
  return {
    installations: Object.fromEntries(found.map(({ id, ...facts }) => [id, facts])),
    vendors: Object.fromEntries(
      named.flatMap(({ system, ...vendor }) => (system === null ? [] : [[system, vendor]])),
    ),
    vendorNames: Object.fromEntries(named.map(({ key, name }) => [key, name])),
    knownSystems: systems.flatMap(({ key, isKnown }) => (key !== null && isKnown ? [key] : [])),
  };
}
