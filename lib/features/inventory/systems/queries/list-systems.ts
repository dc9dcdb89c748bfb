import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { systemsList, type SystemFilter, type SystemSort } from "../list";
import { SOON_MONTHS, type systemItem, type SystemItem } from "../schema";
import { systemColumns, systemCounts, systemFrom, systemScope } from "./system-row";

/** The first sort column as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<SystemSort, Prisma.Sql> = {
  name: Prisma.sql`p.name`,
  vendor: Prisma.sql`coalesce(v.name, '')`,
  municipalities: Prisma.sql`lpad(coalesce(n.municipalities, 0)::text, 8, '0')`,
  deliveries: Prisma.sql`lpad(coalesce(x.deliveries, 0)::text, 8, '0')`,
  stopped: Prisma.sql`lpad(coalesce(y.stopped, 0)::text, 8, '0')`,
  // Soonest first; systems without a day come last.
  windUp: Prisma.sql`coalesce(to_char(n.wind_up_on, 'YYYY-MM-DD'), '9999-12-31')`,
};

function conditions(filter: SystemFilter, today: string): Prisma.Sql {
  const all: Prisma.Sql[] = [];
  if (filter.vendor) all.push(Prisma.sql`v.key = ${filter.vendor}`);
  if (filter.status) all.push(Prisma.sql`${filter.status}::"SystemStatus" = ANY (n.statuses)`);
  if (filter.windUp) {
    const months = filter.windUp === "soon" ? SOON_MONTHS : filter.windUp;
    all.push(Prisma.sql`n.wind_up_on <= ${today}::date + make_interval(months => ${months}::int)`);
  }
  return all.length ? Prisma.sql`AND ${Prisma.join(all, " AND ")}` : Prisma.empty;
}

/** The systems that an actor can see and that match the filter. */
function chosen(actor: Actor, filter: SystemFilter, today: string): Prisma.Sql {
  const { isOfficeWide, vendorIds } = scopeFor(actor, "system:read");
  return Prisma.sql`${systemScope(actor)}
    AND (${isOfficeWide} OR n.product_id IS NOT NULL OR p.vendor_id = ANY (${vendorIds}::uuid[])) ${conditions(filter, today)}`;
}

/**
 * The systems that an actor can see, filtered and sorted by the address, with keyset pagination.
 * People of a municipality see the systems it has. `today` is the office's current day (ISO date).
 * One statement.
 */
export async function listSystems(
  db: Db,
  actor: Actor,
  filter: SystemFilter,
  today: string,
): Promise<Page<SystemItem>> {
  const isDescending = filter.sort.startsWith("-");
  const sort = filter.sort.replace("-", "") as SystemSort;
  const alphabet = collation(actor.office);
  const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
  const after = decodeCursor(filter.cursor, 3);
  const key = Prisma.sql`${sortColumns[sort]} ${alphabet}, p.name ${alphabet}, p.key COLLATE "C"`;
  const rows = await db.$queryRaw<(SystemItem & { sortKey: string })[]>`
    WITH ${systemCounts(actor)}
    SELECT ${systemColumns}, ${sortColumns[sort]} AS "sortKey" ${systemFrom}
    WHERE ${chosen(actor, filter, today)}
      ${after ? Prisma.sql`AND (${key}) ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})` : Prisma.empty}
    ORDER BY ${sortColumns[sort]} ${alphabet} ${direction}, p.name ${alphabet} ${direction}, p.key COLLATE "C" ${direction}
    LIMIT ${filter.limit + 1}`;
  const page = toPage(rows, filter, (row) => [row.sortKey, row.name, row.key]);
  return { items: page.items.map(({ sortKey: _, ...item }) => item), nextCursor: page.nextCursor };
}

/** The number of systems in the whole list. One statement. */
async function countSystems(db: Db, actor: Actor, filter: SystemFilter, today: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    WITH ${systemCounts(actor)} SELECT count(*)::int AS count ${systemFrom} WHERE ${chosen(actor, filter, today)}`;
  return row?.count ?? 0;
}

/** The vendors of the systems, for the filter. One statement. */
export async function listSystemVendors(db: Db, actor: Actor): Promise<{ value: string; label: string }[]> {
  return db.$queryRaw`
    SELECT v.key AS value, v.name AS label FROM vendor v
    WHERE v.office_id = ${actor.office.id}::uuid
      AND v.id IN (SELECT p.vendor_id FROM system_product p WHERE ${systemScope(actor)})
    ORDER BY v.name ${collation(actor.office)}, v.key`;
}

export const systemsSource: ListSource<typeof systemItem, typeof systemItem, SystemFilter> = {
  list: systemsList,
  choices: async ({ db, actor }) => ({ vendor: await listSystemVendors(db, actor) }),
  rows: ({ db, actor }, filter) => listSystems(db, actor, filter, actor.office.today),
  count: ({ db, actor }, filter) => countSystems(db, actor, filter, actor.office.today),
};
