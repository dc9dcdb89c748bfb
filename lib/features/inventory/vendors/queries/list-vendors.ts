import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { contactsFor } from "../domain";
import { vendorsList, type VendorFilter, type VendorSort } from "../list";
import type { vendorItem, VendorItem } from "../schema";

/** The first sort column as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<VendorSort, Prisma.Sql> = {
  name: Prisma.sql`v.name`,
  products: Prisma.sql`lpad(v.products::text, 8, '0')`,
  stopped: Prisma.sql`lpad(v.open::text, 8, '0')`,
  longest: Prisma.sql`lpad(v.days::text, 8, '0')`,
};

export interface VendorRow extends Omit<VendorItem, "stops"> {
  open: number;
  days: number;
}

/**
 * The vendors that the actor may see as `v`: for the whole office all of them, a vendor's people
 * their own, a municipality's those of its systems. With the number of those systems and the open
 * stops that wait for the vendor, by a delivery that stands still: `days` since the first of them,
 * on the office's current day.
 */
export const vendorRows = (actor: Actor, filter: Pick<VendorFilter, "role"> = { role: undefined }) => {
  const { isOfficeWide, vendorIds } = scopeFor(actor, "system:read");
  return Prisma.sql`(
    SELECT v.id, v.key, v.name, array_to_json(v.roles) AS roles, v.contacts, v.version, count(p.id)::int AS products,
      coalesce(max(s.open), 0)::int AS open, coalesce(${actor.office.today}::date - min(s.since), 0)::int AS days
    FROM vendor v
    LEFT JOIN system_product p ON p.vendor_id = v.id AND p.merged_into IS NULL
      AND (${isOfficeWide} OR v.id = ANY (${vendorIds}::uuid[])
      OR p.id IN (SELECT i.product_id FROM system_instance i WHERE ${ownRows(actor, "system:read", "i")}))
    LEFT JOIN (
      SELECT w.vendor_id, count(DISTINCT w.stop_id) AS open, min(w.since) AS since
      FROM stops_waited_for() w GROUP BY w.vendor_id) s ON s.vendor_id = v.id
    WHERE v.office_id = ${actor.office.id}::uuid AND v.merged_into IS NULL
      ${filter.role ? Prisma.sql`AND ${filter.role}::"VendorRole" = ANY (v.roles)` : Prisma.empty}
    GROUP BY v.id HAVING ${isOfficeWide} OR v.id = ANY (${vendorIds}::uuid[]) OR count(p.id) > 0) v`;
};

export const toVendorItem = (
  actor: Actor,
  { id, key, name, roles, contacts, products, open, days, version }: VendorRow,
): VendorItem => ({
  ...{ id, key, name, roles },
  contacts: contactsFor(actor, contacts),
  products,
  stops: { open, days },
  version,
});

export const vendorsSource: ListSource<typeof vendorItem, typeof vendorItem, VendorFilter> = {
  list: vendorsList,
  rows: async ({ db, actor }, filter) => {
    const isDescending = filter.sort.startsWith("-");
    const column = sortColumns[filter.sort.replace("-", "") as VendorSort];
    const alphabet = collation(actor.office);
    const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
    const after = decodeCursor(filter.cursor, 3, filter.sort);
    const rows = await db.$queryRaw<(VendorRow & { sortKey: string })[]>`
      SELECT v.*, ${column} AS "sortKey" FROM ${vendorRows(actor, filter)}
      WHERE true ${
        after
          ? Prisma.sql`AND (${column} ${alphabet}, v.name ${alphabet}, v.key COLLATE "C")
            ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})`
          : Prisma.empty
      }
      ORDER BY ${column} ${alphabet} ${direction}, v.name ${alphabet} ${direction}, v.key COLLATE "C" ${direction}
      LIMIT ${filter.limit + 1}`;
    const page = toPage(rows, filter, (row) => [row.sortKey, row.name, row.key], filter.sort);
    return { items: page.items.map((row) => toVendorItem(actor, row)), nextCursor: page.nextCursor };
  },
  count: async ({ db, actor }, filter) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM ${vendorRows(actor, filter)}`;
    return row?.count ?? 0;
  },
};
