import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { stages } from "@/lib/domain/delivery";
import type { Page } from "@/lib/domain/list";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { ownRows, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { deliveriesList, type DeliveryFilter } from "../list";
import type { deliveryItem, DeliveryItem } from "../schema";
import { conditions, type Chosen } from "./conditions";
import { listFilterChoices } from "./filter-choices";
import { orderOf, readPosition } from "./order";
import { deliveryColumns, deliveryJoins, toCommon, type DeliveryRow } from "./delivery-row";

const toItem = (row: DeliveryRow): DeliveryItem => {
  const { version, updatedAt, ...common } = toCommon(row);
  const controlPoints = { total: row.total, done: row.done, blockingOpen: row.blocking_open };
  return { ...common, controlPoints, version, updatedAt };
};

interface Row extends DeliveryRow {
  sort_key: bigint;
}

/**
 * The deliveries an actor sees, filtered and sorted as the URL says, by key from page to page. One
 * statement: first the page's own rows by their place, then what is told of them, so that the names
 * of forty thousand are not sorted to show fifty. OFFSET 0 keeps the planner, which underestimates
 * what row-level security leaves, from comparing every row of the page with every delivery.
 */
export async function listDeliveries(
  db: Db,
  actor: Actor,
  filter: Chosen,
  locale: Locale,
): Promise<Page<DeliveryItem>> {
  const after = readPosition(decodeCursor(filter.cursor, 4, filter.sort));
  const order = orderOf(actor, filter, after);
  const rows = await db.$queryRaw<Row[]>`
    WITH ${order.pairs}, page AS (
      SELECT d.id, ${order.key} AS sort_key, pair.place, pair.rank
      ${order.from(Prisma.sql`${ownRows(actor, "delivery:read", "d")} ${conditions(actor, filter)}`, filter.limit + 1)}
      ORDER BY ${order.by} LIMIT ${filter.limit + 1}::int)
    SELECT ${deliveryColumns(locale)}, page.sort_key
    FROM page CROSS JOIN LATERAL (SELECT * FROM delivery WHERE id = page.id OFFSET 0) d ${deliveryJoins}
    ORDER BY ${order.again}`;
  const page = toPage(
    rows,
    filter,
    (row) => [String(row.sort_key), row.code, row.system_key, row.id],
    filter.sort,
  );
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}

/** Whether the table of counts knows what the filter asks: it has no stops, phases or approvals. */
const isTallied = ({ blocked, phase, plan }: DeliveryFilter): boolean =>
  blocked === undefined &&
  (phase === undefined || stages.some((stage) => stage === phase)) &&
  !plan?.startsWith("approved");

/** How many deliveries the list has in all. One statement. */
export async function countDeliveries(db: Db, actor: Actor, filter: DeliveryFilter): Promise<number> {
  const [count, from] = isTallied(filter)
    ? [Prisma.sql`coalesce(sum(n), 0)`, Prisma.sql`delivery_tally`]
    : [Prisma.sql`count(*)`, Prisma.sql`delivery`];
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT ${count}::int AS count FROM ${from} d WHERE ${ownRows(actor, "delivery:read", "d")} ${conditions(actor, filter)}`;
  return row?.count ?? 0;
}

export const deliveriesSource: ListSource<typeof deliveryItem, typeof deliveryItem, DeliveryFilter> = {
  list: deliveriesList,
  choices: ({ db, actor, locale }) => listFilterChoices(db, actor, locale),
  rows: ({ db, actor, locale }, filter) => listDeliveries(db, actor, filter, locale),
  count: ({ db, actor }, filter) => countDeliveries(db, actor, filter),
};
