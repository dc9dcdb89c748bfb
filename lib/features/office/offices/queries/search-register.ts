import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma, realRows } from "@/lib/platform/db/sql";
import type { RegisterItem, RegisterQuery } from "../schema";

/** A search without what LIKE reads as a wildcard. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Municipalities whose name holds the words, marks and case aside, or whose code begins with them:
 * first the office's own country, then those that begin so. Those of the invented office are found
 * by an invented office alone. One statement.
 */
export async function searchRegister(
  db: Db,
  { office }: Actor,
  { q, limit }: RegisterQuery,
): Promise<{ items: RegisterItem[]; nextCursor: null }> {
  const words = literally(q.normalize("NFC").replace(/\s+/g, " "));
  const name = Prisma.sql`search_fold(r.name)`;
  const begins = Prisma.sql`(r.code LIKE ${`${words}%`} OR ${name} LIKE search_fold(${words}) || '%')`;
  const items = await db.$queryRaw<RegisterItem[]>`
    SELECT r.country, r.code, r.name, r.county,
      CASE WHEN told.value IS NOT NULL THEN json_build_object('date', told.on_day, 'value', told.value)
        WHEN r.population IS NOT NULL AND r.population_year IS NOT NULL THEN json_build_object('value', r.population,
          'date', r.population_year || CASE r.country WHEN 'NO' THEN '-01-01' ELSE '-12-31' END) END AS population,
      EXISTS (SELECT FROM municipality m WHERE m.office_id = ${office.id}::uuid
        AND m.country = r.country AND m.code = r.code) AS member
    FROM municipality_register r
    LEFT JOIN LATERAL (SELECT f.value, f.on_day FROM population f WHERE f.office_id = ${office.id}::uuid
      AND f.country = r.country AND f.code = r.code ORDER BY f.on_day DESC LIMIT 1) told ON true
    WHERE (${office.isFictional} OR ${realRows("r")})
      AND (${begins} OR ${name} LIKE '%' || search_fold(${words}) || '%')
    ORDER BY r.country <> ${office.country}::"Country", NOT ${begins}, r.name ${collation(office)}, r.code
    LIMIT ${limit}`;
  return { items, nextCursor: null };
}
