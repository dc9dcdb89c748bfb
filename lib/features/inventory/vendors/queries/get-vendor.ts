import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { collation, ownRows, Prisma } from "@/lib/platform/db/sql";
import { ownWords } from "../domain";
import type { Vendor, VendorProduct } from "../schema";
import { toVendorItem, vendorRows, type VendorRow } from "./list-vendors";

type Row = VendorRow & Pick<Vendor, "note" | "escalation" | "isEArchiveSupplier" | "source" | "assumption">;

/**
 * One vendor. Throws request.notFound for one that the actor may not see, and for one that was
 * merged into another. One statement.
 */
export async function getVendor(db: Db, actor: Actor, key: string): Promise<Vendor> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT v.*, w.note, w.escalation, w.source, w.assumption,
      EXISTS (SELECT FROM office o WHERE o.id = w.office_id AND o.e_archive_vendor_id = w.id) AS "isEArchiveSupplier"
    FROM ${vendorRows(actor)} JOIN vendor w ON w.id = v.id WHERE v.key = ${key}`;
  if (!row) throw notFound();
  const { note, escalation, isEArchiveSupplier, source, assumption } = row;
  const facts = { note, escalation, isEArchiveSupplier, source, assumption };
  return ownWords(actor, { ...toVendorItem(actor, row), ...facts });
}

/** The key of the vendor that this one was merged into; null for one that is itself. */
export async function findMergedVendor(db: Db, actor: Actor, key: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ key: string }[]>`
    SELECT w.key FROM vendor v JOIN vendor w ON w.id = v.merged_into
    WHERE v.office_id = ${actor.office.id}::uuid AND v.key = ${key}`;
  return row?.key ?? null;
}

/** The systems of a vendor, of those the actor sees. One statement. */
export const listVendorProducts = (db: Db, actor: Actor, vendorId: string): Promise<VendorProduct[]> => {
  const { isOfficeWide, vendorIds } = scopeFor(actor, "system:read");
  const products = Prisma.sql`ANY (ARRAY(SELECT s.id FROM system_product s WHERE s.vendor_id = ${vendorId}::uuid))`;
  return db.$queryRaw<VendorProduct[]>`
    SELECT p.key, p.name, coalesce(n.municipalities, 0)::int AS municipalities, coalesce(x.deliveries, 0)::int AS deliveries
    FROM system_product p
    LEFT JOIN (SELECT i.product_id, count(*) FILTER (WHERE i.status NOT IN ('woundUp', 'replaced')) AS municipalities
      FROM system_instance i WHERE ${ownRows(actor, "system:read", "i")} AND i.product_id = ${products} GROUP BY 1) n ON n.product_id = p.id
    LEFT JOIN (SELECT d.product_id, sum(d.n) AS deliveries
      FROM delivery_tally d WHERE ${ownRows(actor, "delivery:read", "d")} AND d.product_id = ${products} GROUP BY 1) x ON x.product_id = p.id
    WHERE p.office_id = ${actor.office.id}::uuid AND p.vendor_id = ${vendorId}::uuid AND p.merged_into IS NULL
      AND (${isOfficeWide} OR ${Prisma.sql`p.vendor_id = ANY (${vendorIds}::uuid[])`} OR n.product_id IS NOT NULL)
    ORDER BY p.name ${collation(actor.office)}, p.key`;
};

/** The vendors of the office, to choose among: for who changes them. One statement. */
export const listVendorChoices = (db: Db, actor: Actor): Promise<{ key: string; name: string }[]> =>
  db.$queryRaw<{ key: string; name: string }[]>`
    SELECT v.key, v.name FROM vendor v WHERE v.office_id = ${actor.office.id}::uuid AND v.merged_into IS NULL
    ORDER BY v.name ${collation(actor.office)}, v.key`;
