import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma } from "@/lib/platform/db/sql";

/** A system that another may turn out to be. */
export interface MergeChoice {
  key: string;
  name: string;
  /** The municipalities where both stand, with the installations of which one must end first. */
  both: { name: string; own: string; other: string }[];
}

const stands = Prisma.sql`status NOT IN ('woundUp', 'replaced')`;

/** What a system may be the same as: for who changes systems. One statement. */
export const listMergeChoices = (db: Db, actor: Actor, key: string): Promise<MergeChoice[]> =>
  db.$queryRaw<MergeChoice[]>`
    WITH own AS (
      SELECT i.id, i.municipality_id, r.name, r.code FROM system_instance i
      JOIN system_product p ON p.id = i.product_id
      JOIN municipality m ON m.id = i.municipality_id
      JOIN municipality_register r ON r.country = m.country AND r.code = m.code
      WHERE p.office_id = ${actor.office.id}::uuid AND p.key = ${key} AND i.${stands})
    SELECT p.key, p.name, coalesce(
      (SELECT json_agg(json_build_object('name', own.name, 'own', own.id, 'other', o.id) ORDER BY own.name, own.code)
        FROM own JOIN system_instance o ON o.municipality_id = own.municipality_id
        WHERE o.product_id = p.id AND o.${stands}), '[]') AS both
    FROM system_product p
    WHERE p.office_id = ${actor.office.id}::uuid AND p.merged_into IS NULL AND p.key <> ${key}
    ORDER BY p.name ${collation(actor.office)}, p.key`;
