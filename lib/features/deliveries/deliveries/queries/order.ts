import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { statusesOf, workOrder } from "@/lib/domain/delivery";
import { AppError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { collation, ownRows, Prisma } from "@/lib/platform/db/sql";
import type { DeliveryFilter, DeliverySort } from "../list";

/** Where a page ended: the sort's own number, then the names that follow it, then the delivery. */
interface Position {
  key: bigint;
  municipality: string;
  system: string;
  id: string;
}

/** The position in a cursor. Throws 400 request.badQuery for one that is not ours. */
export function readPosition(parts: string[] | null): Position | null {
  if (!parts) return null;
  const [key = "", municipality = "", system = "", id = ""] = parts;
  if (!/^\d{1,17}$/.test(key) || !isId(id))
    throw new AppError("request.badQuery", { errors: [{ path: "cursor", code: "invalid" }] });
  return { key: BigInt(key), municipality, system, id };
}

/** A vendor is told of the stops that name it: neither an order nor a cursor tells of others. */
const isToldOfAll = (actor: Actor): boolean => scopeFor(actor, "delivery:read").vendorIds.length === 0;

/** Since when a delivery is stopped, by the stops that the actor sees. */
const stoppedSince = (actor: Actor): Prisma.Sql =>
  isToldOfAll(actor)
    ? Prisma.sql`d.stopped_since`
    : Prisma.sql`CASE WHEN d.stopped_since IS NOT NULL THEN (SELECT min(s.since) FROM stop_delivery h
        JOIN stop s ON s.id = h.stop_id
        WHERE h.delivery_id = d.id AND s.closed_on IS NULL AND ${ownRows(actor, "delivery:read", "h")}) END`;

/** The place in the order of work; where a stop is not told of, that of the status itself. */
const workOf = (actor: Actor): Prisma.Sql =>
  isToldOfAll(actor)
    ? Prisma.sql`d.work`
    : Prisma.sql`CASE WHEN ${stoppedSince(actor)} IS NOT NULL THEN 0
        ELSE array_position(${workOrder}::text[], d.status::text) END::bigint`;

/** Each sort as one number. */
const keysFor = (actor: Actor): Record<DeliverySort, Prisma.Sql> => ({
  municipality: Prisma.sql`pair.place`,
  system: Prisma.sql`pair.rank`,
  status: workOf(actor),
  phase: Prisma.sql`ph.sequence::bigint`,
  // Longest stopped first, those without a stop last.
  blocked: Prisma.sql`coalesce(${stoppedSince(actor)} - date '1900-01-01', 9999999)::bigint`,
  // Soonest promised first, those that the plan gives no quarter last.
  planned: Prisma.sql`coalesce(d.planned_quarter, 99999)::bigint`,
  points: Prisma.sql`(d.points_total - d.points_done)::bigint`,
  updatedAt: Prisma.sql`(extract(epoch FROM d.updated_at) * 1000000)::bigint`,
});

const joins: Partial<Record<DeliverySort, Prisma.Sql>> = {
  phase: Prisma.sql`JOIN phase ph ON ph.id = d.phase_id`,
};

/**
 * The places in the order of work at which the filter leaves anything: each is read to its end
 * before it is known that the page is full, so that an empty one would cost as much as a long one.
 */
function turnsOf({ status, blocked }: DeliveryFilter): number[] {
  const chosen = status && statusesOf(status);
  const ofStatuses = workOrder.flatMap((one, place) =>
    blocked || (chosen && !chosen.includes(one)) ? [] : [place + 1],
  );
  return [0, ...ofStatuses];
}

/**
 * The deliveries that `where` leaves, with their place in the order of work: what is stopped, then
 * each status in its turn. The places are in order and each is read when the one before is used up,
 * so that a page of what needs work first does not read all that is done.
 */
function byWork(
  where: Prisma.Sql,
  direction: Prisma.Sql,
  filter: DeliveryFilter,
  after: Position | null,
): Prisma.Sql {
  const beyond = after ? Prisma.sql`WHERE work >= ${after.key}::bigint` : Prisma.empty;
  const before = after ? Prisma.sql`WHERE work <= ${after.key}::bigint` : Prisma.empty;
  return Prisma.sql`(SELECT turn.work, d.id, d.municipality_id, d.product_id
    FROM (SELECT * FROM unnest(${turnsOf(filter)}::bigint[]) AS all_turns (work)
      ${direction.sql === "DESC" ? before : beyond} ORDER BY work ${direction}) turn
    CROSS JOIN LATERAL (
      SELECT d.id, d.municipality_id, d.product_id FROM delivery d WHERE d.work = turn.work AND ${where} OFFSET 0) d)`;
}

/**
 * Every pair of a municipality and a system with their places in the office's alphabet: a few rows,
 * sorted once.
 */
const pairsOf = (actor: Actor): Prisma.Sql => Prisma.sql`
  places AS MATERIALIZED (
    SELECT m.id, m.code, row_number() OVER (ORDER BY r.name ${collation(actor.office)}, m.code) AS place
    FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE m.office_id = ${actor.office.id}::uuid),
  products AS MATERIALIZED (
    SELECT p.id, p.key, row_number() OVER (ORDER BY p.name ${collation(actor.office)}, p.key) AS rank
    FROM system_product p WHERE p.office_id = ${actor.office.id}::uuid),
  pair AS (
    SELECT places.id AS municipality_id, products.id AS product_id, place, rank FROM places CROSS JOIN products)`;

/**
 * How a list is ordered, from which rows, and from where. `d` is the delivery, `pair` its names'
 * places.
 */
export function orderOf(actor: Actor, filter: DeliveryFilter, after: Position | null) {
  const { sort } = filter;
  const by = sort.replace("-", "") as DeliverySort;
  const key = keysFor(actor)[by];
  const direction = Prisma.raw(sort.startsWith("-") ? "DESC" : "ASC");
  const ordered = (...parts: Prisma.Sql[]) =>
    Prisma.join(parts.map((part) => Prisma.sql`${part} ${direction}`));
  const compare = (left: Prisma.Sql[], right: Prisma.Sql[], orEqual = "") =>
    Prisma.sql`(${Prisma.join(left)}) ${Prisma.raw((direction.sql === "DESC" ? "<" : ">") + orEqual)} (${Prisma.join(right)})`;

  const names = [Prisma.sql`place`, Prisma.sql`rank`];
  const end = after && [
    Prisma.sql`(SELECT place FROM places WHERE code = ${after.municipality})`,
    Prisma.sql`(SELECT rank FROM products WHERE key = ${after.system})`,
  ];
  if (by === "system") [names, end].forEach((list) => list?.reverse());
  const isByName = by === "municipality" || by === "system";
  const columns = [...(isByName ? [] : [key]), ...names, Prisma.sql`d.id`];
  const beyond =
    after && end
      ? Prisma.sql`AND ${compare(columns, [
          ...(isByName ? [] : [Prisma.sql`${after.key}::bigint`]),
          ...end,
          Prisma.sql`${after.id}::uuid`,
        ])}`
      : Prisma.empty;
  // By name: pair after pair through the index, until the page is full. By work: see above. Else
  // every delivery that the filter leaves is read to find the first; OFFSET 0 keeps the planner
  // from looking each of them up once for every pair.
  const from = (where: Prisma.Sql, limit: number) =>
    isByName
      ? Prisma.sql`FROM (SELECT * FROM pair ${end ? Prisma.sql`WHERE ${compare(names, end, "=")}` : Prisma.empty}
          ORDER BY ${ordered(...names)}) pair
        CROSS JOIN LATERAL (SELECT d.id FROM delivery d
          WHERE d.municipality_id = pair.municipality_id AND d.product_id = pair.product_id AND ${where}
          ORDER BY ${ordered(Prisma.sql`d.id`)} ${after ? Prisma.empty : Prisma.sql`LIMIT ${limit}::int`}) d
        WHERE true ${beyond}`
      : Prisma.sql`FROM ${by === "status" && isToldOfAll(actor) ? byWork(where, direction, filter, after) : Prisma.sql`(SELECT d.* FROM delivery d WHERE ${where} OFFSET 0)`} d
        JOIN pair ON pair.municipality_id = d.municipality_id AND pair.product_id = d.product_id
        ${joins[by] ?? Prisma.empty} WHERE true ${beyond}`;
  return {
    pairs: pairsOf(actor),
    key,
    by: ordered(...columns),
    again: ordered(
      Prisma.sql`page.sort_key`,
      ...(by === "system" ? [Prisma.sql`page.place`] : [Prisma.sql`page.place`, Prisma.sql`page.rank`]),
      Prisma.sql`d.id`,
    ),
    from,
  };
}
