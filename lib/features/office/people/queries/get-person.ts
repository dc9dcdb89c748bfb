import "server-only";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import type { PersonItem } from "../schema";
import { toPerson, type PersonRow } from "./person-row";

/**
 * A person whom the actor may see, with the roles that the actor may see. Throws request.notFound.
 * One statement.
 */
export async function getPerson(db: Db, id: string): Promise<PersonItem> {
  const [row] = await db.$queryRaw<PersonRow[]>`SELECT p.* FROM people_list() p WHERE p.id = ${id}::uuid`;
  if (!row) throw notFound();
  return toPerson(row);
}

/**
 * The same for the person's page, with whether the actor decides on the person as a whole. One
 * statement.
 */
export async function openPerson(db: Db, id: string): Promise<{ person: PersonItem; mayAll: boolean }> {
  const [row] = await db.$queryRaw<(PersonRow & { mayAll: boolean })[]>`
    SELECT p.*, person_may_all(p.id) AS "mayAll" FROM people_list() p WHERE p.id = ${id}::uuid`;
  if (!row) throw notFound();
  return { person: toPerson(row), mayAll: row.mayAll };
}
