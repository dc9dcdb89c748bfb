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
