import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { ownRows } from "@/lib/platform/db/sql";
import type { Crossing } from "../schema";

/**
 * The id of the latest delivery of a system in a municipality (ids are made in the order of time).
 * Throws request.notFound where the actor sees none.
 */
export async function getCrossing(db: Db, actor: Actor, { code, key }: Crossing): Promise<string> {
  const [latest] = await db.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM delivery d
    JOIN municipality m ON m.id = d.municipality_id AND m.code = ${code}
    JOIN system_product p ON p.id = d.product_id AND p.key = ${key}
    WHERE ${ownRows(actor, "delivery:read", "d")}
    ORDER BY d.id DESC LIMIT 1`;
  if (!latest) throw notFound();
  return latest.id;
}
