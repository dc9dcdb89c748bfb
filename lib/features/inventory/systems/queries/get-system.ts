import "server-only";
import { isVendorOnly, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { collation, ofPersonalData, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { Installation, System } from "../schema";
import { latestDeliveryColumn, latestDeliveryJoin } from "./latest-delivery";
import { systemColumns, systemCounts, systemFrom, systemScope } from "./system-row";

/**
 * One system with its installations in the municipalities the actor sees. Throws request.notFound.
 * Two statements.
 */
export async function getSystem(db: Db, actor: Actor, key: string, locale: Locale): Promise<System> {
  const id = Prisma.sql`(SELECT s.id FROM system_product s WHERE s.office_id = ${actor.office.id}::uuid AND s.key = ${key})`;
  const [product] = await db.$queryRaw<Omit<System, "installations">[]>`
    WITH ${systemCounts(actor, id)}
    SELECT ${systemColumns}, p.source, p.assumption, p.has_secrecy AS "hasSecrecy", p.export_ability AS "exportAbility",
      p.note, p.version, v.assumption AS "vendorAssumption",
      (SELECT json_build_object('key', c.key, 'name', c.${Prisma.raw(`name_${locale}`)}) FROM control_point_template c
        WHERE c.id = p.control_point_template_id) AS "controlPointTemplate"
    ${systemFrom} WHERE p.key = ${key} AND ${systemScope(actor)}`;
  if (!product) throw notFound();
  const installations = await db.$queryRaw<Installation[]>`
    SELECT i.id, json_build_object('code', r.code, 'name', r.name) AS municipality, i.status,
      to_char(i.wind_up_on, 'YYYY-MM-DD') AS "windUpOn", i.assumption, ${latestDeliveryColumn(locale)} AS delivery
    FROM system_instance i
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    ${latestDeliveryJoin}
    WHERE i.product_id = ${product.id}::uuid AND ${ownRows(actor, "system:read", "i")} AND ${ofPersonalData(actor, "i")}
    ORDER BY r.name ${collation(actor.office)}, r.code`;
  // What the office has written for itself is not for a vendor.
  return { ...product, ...(isVendorOnly(actor) && { note: null }), installations };
}

/** The key of the system that this one was merged into; null for one that is itself. */
export async function findMergedSystem(db: Db, actor: Actor, key: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ key: string }[]>`
    SELECT w.key FROM system_product p JOIN system_product w ON w.id = p.merged_into
    WHERE p.office_id = ${actor.office.id}::uuid AND p.key = ${key}`;
  return row?.key ?? null;
}
