import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Choices } from "@/lib/domain/list-columns";
import type { Page } from "@/lib/domain/list";
import type { ListSource } from "@/lib/features/records/lists/server";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, ownMunicipalityRows, ownRows, Prisma } from "@/lib/platform/db/sql";
import { stopsList, type StopFilter, type StopSort } from "../list";
import type { stopItem, StopItem } from "../schema";
import { heldBy, stopRows, toItem, toldColumn, toldJoins, type StopRow } from "./stop-row";

const days = (actor: Actor) => Prisma.sql`coalesce(b.closed_on, ${actor.office.today}::date) - b.since`;

/** What a list is sorted by, as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<StopSort, (actor: Actor) => Prisma.Sql> = {
  // Open stops first, the oldest of them at the top; then those that are closed, the newest first.
  status: () => Prisma.sql`CASE WHEN b.closed_on IS NULL THEN '0' || to_char(b.since, 'YYYY-MM-DD')
    ELSE '1' || lpad((date '2200-01-01' - b.closed_on)::text, 8, '0') END`,
  number: () => Prisma.sql`split_part(b.number, '-', 2) || lpad(split_part(b.number, '-', 3), 9, '0')`,
  since: () => Prisma.sql`to_char(b.since, 'YYYY-MM-DD')`,
  days: (actor) => Prisma.sql`lpad((${days(actor)})::text, 8, '0')`,
};

/** What a list's filter asks of a stop `b`, with AND before it. */
function conditions(actor: Actor, { open, by, vendor, municipality }: Partial<StopFilter>): Prisma.Sql {
  const office = Prisma.sql`${actor.office.id}::uuid`;
  const all = [
    ...(open ? [Prisma.sql`AND (b.closed_on IS NULL) = ${open === "yes"}`] : []),
    ...(by ? [Prisma.sql`AND b.stopped_by = ${by}::"StoppedBy"`] : []),
    ...(vendor
      ? [
          Prisma.sql`AND b.vendor_id = (SELECT id FROM vendor WHERE office_id = ${office} AND key = ${vendor})`,
        ]
      : []),
    ...(municipality
      ? [
          // Of what the reader holds of it: another's municipality is not guessed at.
          Prisma.sql`AND EXISTS (SELECT FROM stop_delivery h JOIN municipality m ON m.id = h.municipality_id
            WHERE h.stop_id = b.id AND m.code = ${municipality} AND ${ownRows(actor, "stop:read", "h")})`,
        ]
      : []),
  ];
  return all.length ? Prisma.join(all, " ") : Prisma.empty;
}

/**
 * The stops that the actor sees, by key from page to page. One statement: first the page's own
 * rows, then what is told of them.
 */
async function listStops(db: Db, actor: Actor, filter: StopFilter): Promise<Page<StopItem>> {
  const isDescending = filter.sort.startsWith("-");
  const column = sortColumns[filter.sort.replace("-", "") as StopSort](actor);
  const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
  const after = decodeCursor(filter.cursor, 2, filter.sort);
  const from = after
    ? Prisma.sql`AND (${column} COLLATE "C", b.id::text COLLATE "C") ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})`
    : Prisma.empty;
  const rows = await db.$queryRaw<(StopRow & { key: string })[]>`
    WITH page AS MATERIALIZED (
      SELECT b.id, ${column} COLLATE "C" AS key FROM stop b
      WHERE ${stopRows(actor)} ${conditions(actor, filter)} ${from}
      ORDER BY ${column} COLLATE "C" ${direction}, b.id::text COLLATE "C" ${direction} LIMIT ${filter.limit + 1}),
    ${heldBy(actor, Prisma.sql`SELECT id FROM page`)}
    SELECT ${toldColumn}, page.key
    FROM page JOIN stop b ON b.id = page.id ${toldJoins}
    ORDER BY page.key ${direction}, b.id::text COLLATE "C" ${direction}`;
  const page = toPage(rows, filter, (row) => [row.key, row.told.id], filter.sort);
  return { items: page.items.map((row) => toItem(row, actor.office.today)), nextCursor: page.nextCursor };
}

/** What the list can be filtered by. One statement. */
async function listChoices(db: Db, actor: Actor): Promise<Choices> {
  const rows = await db.$queryRaw<{ kind: string; value: string; label: string }[]>`
    SELECT kind, value, label FROM (
      SELECT 'municipality' AS kind, r.code AS value, r.name AS label
        FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE ${ownMunicipalityRows(actor, "stop:read", "m")}
      UNION ALL SELECT 'vendor', v.key, v.name FROM vendor v
        WHERE v.office_id = ${actor.office.id}::uuid AND v.id IN (SELECT b.vendor_id FROM stop b WHERE ${stopRows(actor)})
    ) choices ORDER BY kind, label ${collation(actor.office)}, value`;
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ value, label }) => ({ value, label }));
  return { municipality: of("municipality"), vendor: of("vendor") };
}

export const stopsSource: ListSource<typeof stopItem, typeof stopItem, StopFilter> = {
  list: stopsList,
  choices: ({ db, actor }) => listChoices(db, actor),
  rows: ({ db, actor }, filter) => listStops(db, actor, filter),
  count: async ({ db, actor }, filter) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM stop b WHERE ${stopRows(actor)} ${conditions(actor, filter)}`;
    return row?.count ?? 0;
  },
};
