import "server-only";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { AppError, type ErrorCode } from "@/lib/domain/errors";
import type { Permission } from "@/lib/domain/permissions";
import { addNamedSystem } from "@/lib/features/inventory/systems/server";
import type { Db } from "@/lib/platform/db";
import { ownMunicipalityRows } from "@/lib/platform/db/sql";
import type { SystemInput } from "../schema";

interface ToldMunicipality {
  id: string;
  code: string;
  name: string;
  hasLeft: boolean;
}

/** The municipalities with these codes that the permission reaches. One statement. */
export const findMunicipalities = (
  db: Db,
  actor: Actor,
  codes: readonly string[],
  permission: Permission,
): Promise<ToldMunicipality[]> => db.$queryRaw`
  SELECT m.id, m.code, r.name, coalesce(s.ends_on < ${actor.office.today}::date, false) AS "hasLeft"
  FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  LEFT JOIN membership s ON s.municipality_id = m.id
  WHERE m.code = ANY (${codes}::text[]) AND ${ownMunicipalityRows(actor, permission, "m")}`;

interface FoundSystem {
  id: string;
  name: string;
  vendorId: string | null;
}

const wrong = (code: ErrorCode, path: string, params: Record<string, string> = {}) =>
  new AppError(code, { errors: [{ path, code, params }], params });

/**
 * The system of the register by its key, or by its name, whatever its case and spaces; one that is
 * new is added by who may. Throws for what does not exist and for one that is merged into another.
 */
export async function resolveSystem(db: Db, actor: Actor, system: SystemInput): Promise<FoundSystem> {
  const [key, name] = typeof system === "string" ? [system, null] : [null, system.name];
  const [found] = await db.$queryRaw<(FoundSystem & { mergedInto: string | null })[]>`
    SELECT p.id, p.name, p.vendor_id AS "vendorId", q.name AS "mergedInto"
    FROM system_product p LEFT JOIN system_product q ON q.id = p.merged_into
    WHERE p.office_id = ${actor.office.id}::uuid
      AND (p.key = ${key} OR folded_name(p.name) = folded_name(${name}))
    ORDER BY p.merged_into NULLS FIRST LIMIT 1`;
  if (found?.mergedInto != null)
    throw wrong("installation.systemMerged", "system", { name: found.mergedInto });
  if (found) return found;
  const mayAdd = mayOn(actor, "system:manage", { kind: "office" });
  if (typeof system === "string" || !mayAdd) throw wrong("installation.unknownSystem", "system");
  const { name: wished, vendor } = system;
  const vendorId = vendor === null || vendor === "" ? null : await findVendor(db, actor, vendor);
  return addNamedSystem(db, actor, { name: wished, vendorId });
}

async function findVendor(db: Db, actor: Actor, vendor: string): Promise<string> {
  const [found] = await db.$queryRaw<{ id: string }[]>`
    SELECT coalesce(v.merged_into, v.id) AS id FROM vendor v
    WHERE v.office_id = ${actor.office.id}::uuid
      AND (v.key = ${vendor} OR folded_name(v.name) = folded_name(${vendor}))
    ORDER BY v.key = ${vendor} DESC, v.merged_into NULLS FIRST LIMIT 1`;
  if (!found) throw wrong("installation.unknownVendor", "system.vendor");
  return found.id;
}
