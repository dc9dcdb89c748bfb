import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { followingPart, type ChargePart } from "../domain";

/**
 * The part of a year that follows the latest charged; the running year where none is. One
 * statement.
 */
export async function nextPart(db: Db, { office }: Actor): Promise<ChargePart> {
  const [latest] = await db.$queryRaw<ChargePart[]>`
    SELECT year, period, part FROM charge WHERE office_id = ${office.id}::uuid
    ORDER BY year DESC, CASE period WHEN 'quarter' THEN part WHEN 'half' THEN part * 2 ELSE 4 END DESC LIMIT 1`;
  return latest ? followingPart(latest) : { year: Number(office.today.slice(0, 4)), period: "year", part: 1 };
}
