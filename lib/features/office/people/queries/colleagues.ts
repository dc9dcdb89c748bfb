import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";

const MOST = 500;

/**
 * Whom a person's roles can go to: others who work here, as far as the actor sees. One statement.
 */
export const listColleagues = (
  db: Db,
  actor: Actor,
  person: string,
): Promise<{ id: string; name: string }[]> =>
  db.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name FROM people_list() p
    WHERE p.status = 'active' AND p.id <> ${person}::uuid AND p.id <> ${actor.userId}::uuid
    ORDER BY p.name ${collation(actor.office)}, p.id LIMIT ${MOST}`;
