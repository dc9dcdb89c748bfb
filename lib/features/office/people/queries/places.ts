import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";

interface Place {
  id: string;
  value: string;
  label: string;
}
export interface Places {
  municipalities: Place[];
  vendors: Place[];
}

/** What the actor may give roles for: municipalities, and the office's vendors. One statement. */
export async function listPlaces(db: Db, actor: Actor): Promise<Places> {
  const { municipalityIds } = scopeFor(actor, "people:manage");
  const rows = await db.$queryRaw<(Place & { kind: string })[]>`
    SELECT kind, id, key AS value, name AS label FROM person_places()
    ORDER BY name ${collation(actor.office)}, key`;
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    municipalities: of("municipality").filter(({ id }) => municipalityIds.includes(id)),
    vendors: of("vendor"),
  };
}
