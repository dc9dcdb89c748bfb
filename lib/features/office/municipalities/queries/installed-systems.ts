import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation, ownRows } from "@/lib/platform/db/sql";
import type { InstalledSystem } from "../schema";

/** The systems that one municipality has, in the country's alphabet. One statement. */
export async function listInstalledSystems(
  db: Db,
  actor: Actor,
  municipalityId: string,
): Promise<InstalledSystem[]> {
  return db.$queryRaw`
    SELECT i.id, p.key, p.name, CASE WHEN v.id IS NOT NULL THEN json_build_object('key', v.key, 'name', v.name) END AS vendor,
      i.status, to_char(i.wind_up_on, 'YYYY-MM-DD') AS "windUpOn", i.assumption
    FROM system_instance i
    JOIN system_product p ON p.id = i.product_id
    LEFT JOIN vendor v ON v.id = i.vendor_id
    WHERE i.municipality_id = ${municipalityId}::uuid AND ${ownRows(actor, "system:read", "i")}
    ORDER BY p.name ${collation(actor.office)}, p.key`;
}
