import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import type { ReadVersion } from "./get-version";

export interface PlanFacts {
  /** What the inventory says of the installations that the reader may read, by id. */
  installations: Record<string, { windUpOn: string | null; missing: readonly string[] }>;
  /** Whose systems are, by the system's key. */
  vendors: Record<string, { key: string; name: string }>;
  /** Systems that somebody of the office has delivered, or is about to. */
  knownSystems: string[];
}

/** What a version's picture is worked out from, beside its items. One statement. */
export async function getPlanFacts(
  db: Db,
  { office }: Actor,
  { version, watched }: ReadVersion,
): Promise<PlanFacts> {
  const systems = await db.$queryRaw<
    { key: string; vendor: string | null; vendorName: string | null; isKnown: boolean }[]
  >`
    SELECT p.key, v.key AS vendor, v.name AS "vendorName",
      EXISTS (SELECT FROM delivery d WHERE d.product_id = p.id AND d.status <> 'cancelled') AS "isKnown"
    FROM system_product p LEFT JOIN vendor v ON v.id = p.vendor_id
    WHERE p.office_id = ${office.id}::uuid`;
  return {
    installations: Object.fromEntries(
      version.items.flatMap(({ installation }, at) => {
        const { windUpOn = null, missing = [] } = watched[at] ?? {};
        return installation === null ? [] : [[installation, { windUpOn, missing }]];
      }),
    ),
    vendors: Object.fromEntries(
      systems.flatMap(({ key, vendor, vendorName }) =>
        vendor && vendorName ? [[key, { key: vendor, name: vendorName }]] : [],
      ),
    ),
    knownSystems: systems.flatMap(({ key, isKnown }) => (isKnown ? [key] : [])),
  };
}
