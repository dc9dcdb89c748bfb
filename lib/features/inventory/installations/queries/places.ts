import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation, ownMunicipalityRows } from "@/lib/platform/db/sql";

interface Place {
  code: string;
  name: string;
}
interface System {
  key: string;
  name: string;
}
/** Where an installation can be added, and of which systems. */
export interface PlacesToAdd {
  municipalities: Place[];
  systems: System[];
}

/**
 * The municipalities that the actor may add to, and the systems of the register. Two statements.
 */
export async function listPlacesToAdd(db: Db, actor: Actor): Promise<PlacesToAdd> {
  const alphabet = collation(actor.office);
  const municipalities = await db.$queryRaw<Place[]>`
    SELECT m.code, r.name FROM municipality m
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN membership s ON s.municipality_id = m.id
    WHERE ${ownMunicipalityRows(actor, "installation:edit", "m")}
      AND coalesce(s.ends_on, 'infinity') >= ${actor.office.today}::date
    ORDER BY r.name ${alphabet}, m.code`;
  const systems = await db.$queryRaw<System[]>`
    SELECT p.key, p.name FROM system_product p
    WHERE p.office_id = ${actor.office.id}::uuid AND p.merged_into IS NULL
    ORDER BY p.name ${alphabet}, p.key`;
  return { municipalities, systems };
}
