import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { vendorsList, type VendorFilter, type VendorSort } from "../list";
import type { vendorItem, VendorItem } from "../schema";

/** The first sort column as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<VendorSort, Prisma.Sql> = {
  name: Prisma.sql`v.name`,
  products: Prisma.sql`lpad(v.products::text, 8, '0')`,
  stopped: Prisma.sql`lpad(v.open::text, 8, '0')`,
  longest: Prisma.sql`lpad(v.days::text, 8, '0')`,
};

/**
 * The vendors whose systems the actor can see, with the number of those systems and the open stops
 * that wait for the vendor: `days` since the first of them, on the office's current day.
 */
const vendors = (actor: Actor): Prisma.Sql => {
  const { isOfficeWide, vendorIds } = scopeFor(actor, "system:read");
  return Prisma.sql`(
    SELECT v.id, v.key, v.name, count(p.id)::int AS products, coalesce(max(s.open), 0)::int AS open,
      coalesce(${actor.office.today}::date - min(s.since), 0)::int AS days
    FROM vendor v
    LEFT JOIN system_product p ON p.vendor_id = v.id AND (${isOfficeWide} OR v.id = ANY (${vendorIds}::uuid[])
      OR p.id IN (SELECT i.product_id FROM system_instance i WHERE ${ownRows(actor, "system:read", "i")}))
    LEFT JOIN (
      SELECT d.vendor_id, count(DISTINCT d.id) AS open, min(b.since) AS since
      FROM stop b JOIN delivery d ON d.id = b.delivery_id
      WHERE b.closed_on IS NULL AND b.stopped_by = 'vendor' AND ${ownRows(actor, "delivery:read", "d")}
      GROUP BY d.vendor_id) s ON s.vendor_id = v.id
    WHERE v.office_id = ${actor.office.id}::uuid
    GROUP BY v.id HAVING ${isOfficeWide} OR v.id = ANY (${vendorIds}::uuid[]) OR count(p.id) > 0) v`;
};

export const vendorsSource: ListSource<typeof vendorItem, typeof vendorItem, VendorFilter> = {
  list: vendorsList,
  rows: async ({ db, actor }, filter) => {
    const isDescending = filter.sort.startsWith("-");
    const column = sortColumns[filter.sort.replace("-", "") as VendorSort];
    const alphabet = collation(actor.office);
    const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
    const after = decodeCursor(filter.cursor, 3, filter.sort);
    const rows = await db.$queryRaw<(VendorItem & { open: number; days: number; sortKey: string })[]>`
      SELECT v.id, v.key, v.name, v.products, v.open, v.days, ${column} AS "sortKey" FROM ${vendors(actor)}
      WHERE true ${
        after
          ? Prisma.sql`AND (${column} ${alphabet}, v.name ${alphabet}, v.key COLLATE "C")
            ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})`
          : Prisma.empty
      }
      ORDER BY ${column} ${alphabet} ${direction}, v.name ${alphabet} ${direction}, v.key COLLATE "C" ${direction}
      LIMIT ${filter.limit + 1}`;
    const page = toPage(rows, filter, (row) => [row.sortKey, row.name, row.key], filter.sort);
    const toItem = ({ id, key, name, products, open, days }: (typeof rows)[number]): VendorItem => ({
      id,
      key,
      name,
      products,
      stops: { open, days },
    });
    return { items: page.items.map(toItem), nextCursor: page.nextCursor };
  },
  count: async ({ db, actor }) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM ${vendors(actor)}`;
    return row?.count ?? 0;
  },
};
