import "server-only";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { toPerson, type PersonRow } from "../queries/person-row";
import type { PersonItem } from "../schema";

/** Whom an invitation is for, where the actor may see it. Throws request.notFound. */
export async function findInvited(db: Db, invitation: string): Promise<PersonItem> {
  const [row] = await db.$queryRaw<PersonRow[]>`
    SELECT p.* FROM people_list() p WHERE p.invitation ->> 'id' = ${invitation}`;
  if (!row) throw notFound();
  return toPerson(row);
}
