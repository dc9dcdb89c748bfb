import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { missingFacts } from "@/lib/features/inventory/installations/server";
import type { Db } from "@/lib/platform/db";

export interface PlanFacts {
  /** What the inventory says of the installations that the reader may read, by id. */
  installations: Record<string, { windUpOn: string | null; missing: string[] }>;
  /** Whose systems are, by the system's key. */
  vendors: Record<string, { key: string; name: string }>;
  /** Systems that somebody of the office has delivered, or is about to. */
  knownSystems: string[];
}

/** What a version's picture is worked out from, beside its items. Two statements. */
export async function getPlanFacts(db: Db, { office }: Actor, installations: string[]): Promise<PlanFacts> {
  const found = await db.$queryRaw<{ id: string; windUpOn: string | null; missing: string[] }[]>`
    SELECT i.id, to_char(i.wind_up_on, 'YYYY-MM-DD') AS "windUpOn", ${missingFacts} AS missing
    FROM system_instance i WHERE i.office_id = ${office.id}::uuid AND i.id = ANY (${installations}::uuid[])`;
  const systems = await db.$queryRaw<
    { key: string; vendor: string | null; vendorName: string | null; isKnown: boolean }[]
  >`
    SELECT p.key, v.key AS vendor, v.name AS "vendorName",
      EXISTS (SELECT FROM delivery d WHERE d.product_id = p.id AND d.status <> 'cancelled') AS "isKnown"
    FROM system_product p LEFT JOIN vendor v ON v.id = p.vendor_id
    WHERE p.office_id = ${office.id}::uuid`;
  return {
    installations: Object.fromEntries(found.map(({ id, ...facts }) => [id, facts])),
    vendors: Object.fromEntries(
      systems.flatMap(({ key, vendor, vendorName }) =>
        vendor && vendorName ? [[key, { key: vendor, name: vendorName }]] : [],
      ),
    ),
    knownSystems: systems.flatMap(({ key, isKnown }) => (isKnown ? [key] : [])),
  };
}
