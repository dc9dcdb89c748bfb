import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DeliveryStatus } from "@/lib/domain/delivery";
import { notFound } from "@/lib/domain/errors";
import { decimalOf } from "@/lib/domain/hundredths";
import { missingFacts } from "@/lib/features/inventory/installations/server";
import type { Db } from "@/lib/platform/db";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { keyOf, type Watched } from "../domain";
import type { PlanItem } from "../schema";

type Named = "municipality" | "system";
type Computed = "plannedFor" | "effortDays" | "score" | "scope" | "delivery";

/** An item as `plan_items_told` tells it. */
interface Row extends Omit<PlanItem, Named | Computed> {
  code: string;
  municipality: string;
  key: string;
  system: string;
  recordsCreators: string[];
  informationTypes: string[];
  periodFrom: number | null;
  periodTo: number | null;
  planned: number | null;
  effort: number | null;
  score: number | null;
  delivery: string | null;
  deliveryStatus: DeliveryStatus | null;
  isDone: boolean;
  vendor: string | null;
}

/** Municipality by municipality and quarter by quarter, in a quarter by `rank` where it is told. */
const inOrder = (actor: Actor, rank = Prisma.empty): Prisma.Sql => Prisma.sql`
  ORDER BY t.municipality ${collation(actor.office)}, t.code, t.planned NULLS LAST, ${rank}
    t.product ${collation(actor.office)}, t.period_from NULLS FIRST, t.id`;
const byRank = Prisma.sql`t.rank NULLS LAST,`;

/** A statement of them, `t`; `i` is the installation, where the reader may read it. */
const select = (
  actor: Actor,
  { version, item = null, more = Prisma.empty }: { version: string; item?: string | null; more?: Prisma.Sql },
): Prisma.Sql => Prisma.sql`
  SELECT t.id, t.code, t.municipality, t.product_key AS key, t.product AS system, t.installation, t.kind, t.purpose,
    t.records_creators AS "recordsCreators", t.information_types AS "informationTypes",
    t.period_from AS "periodFrom", t.period_to AS "periodTo", to_char(t.next_on, 'YYYY-MM-DD') AS "nextOn", t.planned,
    t.effort_hundredths AS effort, t.is_fixed AS "isFixed", t.rank, t.score_hundredths AS score, t.reason,
    t.financing, t.delivery, t.delivery_status AS "deliveryStatus", t.is_done AS "isDone", t.vendor, t.version ${more}
  FROM plan_items_told(${version}::uuid, ${item}::uuid) t
  LEFT JOIN system_instance i ON i.id = t.installation
  ${inOrder(actor, byRank)}`;

type ComparedRow = Pick<
  Row,
  | ("id" | "code" | "municipality" | "key" | "system" | "reason" | "planned")
  | ("recordsCreators" | "informationTypes" | "periodFrom" | "periodTo")
>;

const scopeOf = ({ recordsCreators, informationTypes, periodFrom, periodTo }: ComparedRow) => ({
  recordsCreators,
  informationTypes,
  periodFrom,
  periodTo,
});
const deliveryOf = ({ delivery: id, deliveryStatus: status }: Pick<Row, "delivery" | "deliveryStatus">) =>
  id !== null && status !== null ? { id, status } : null;
const quarterOf = ({ planned }: ComparedRow): string | null => (planned === null ? null : keyOf(planned));

/**
 * Field by field: what is left of a row by `...rest` is looked up by name, for hundreds of rows.
 */
const toItem = (row: Row): PlanItem => ({
  id: row.id,
  municipality: { code: row.code, name: row.municipality },
  system: { key: row.key, name: row.system },
  installation: row.installation,
  kind: row.kind,
  purpose: row.purpose,
  scope: scopeOf(row),
  nextOn: row.nextOn,
  plannedFor: quarterOf(row),
  effortDays: row.effort === null ? null : decimalOf(row.effort),
  isFixed: row.isFixed,
  rank: row.rank,
  score: row.score === null ? null : (row.score / 100).toFixed(2),
  reason: row.reason,
  financing: row.financing,
  delivery: deliveryOf(row),
  version: row.version,
});

/** An item with what its warnings go by. */
export interface WatchedItem {
  item: PlanItem;
  watched: Watched;
}

/**
 * A version's items as the reader is told of them; none of a version that they are not told of.
 * What the inventory says is looked at where they may read it. One statement.
 */
export async function listItems(db: Db, actor: Actor, version: string): Promise<WatchedItem[]> {
  const more = Prisma.sql`, to_char(i.wind_up_on, 'YYYY-MM-DD') AS "windUpOn", ${missingFacts} AS missing`;
  const rows = await db.$queryRaw<(Row & { windUpOn: string | null; missing: string[] })[]>(
    select(actor, { version, more }),
  );
  return rows.map((row) => {
    const item = toItem(row);
    const { id, plannedFor, effortDays } = item;
    const { isDone, vendor, windUpOn, missing } = row;
    return { item, watched: { id, plannedFor, effortDays, vendor, windUpOn, missing, isDone } };
  });
}

/** What an item is compared by, and what is said of a change. */
export type ComparedItem = Pick<
  PlanItem,
  "id" | "municipality" | "system" | "scope" | "plannedFor" | "reason"
>;

/** Its columns. */
const compared = Prisma.sql`
  t.id, t.code, t.municipality, t.product_key AS key, t.product AS system, t.records_creators AS "recordsCreators",
  t.information_types AS "informationTypes", t.period_from AS "periodFrom", t.period_to AS "periodTo", t.planned, t.reason`;
const toCompared = (row: ComparedRow): ComparedItem => ({
  id: row.id,
  municipality: { code: row.code, name: row.municipality },
  system: { key: row.key, name: row.system },
  scope: scopeOf(row),
  plannedFor: quarterOf(row),
  reason: row.reason,
});

/**
 * The same items as far as two versions are compared by them, as `plan_items_compared` tells. One
 * statement.
 */
export async function listComparedItems(db: Db, actor: Actor, version: string): Promise<ComparedItem[]> {
  const rows = await db.$queryRaw<ComparedRow[]>`
    SELECT ${compared} FROM plan_items_compared(${version}::uuid) t ${inOrder(actor)}`;
  return rows.map(toCompared);
}

/** An item as far as it is set against what happened. */
export type FollowedItem = ComparedItem & Pick<PlanItem, "delivery">;

/** The same items with their deliveries. One statement. */
export async function listFollowedItems(db: Db, actor: Actor, version: string): Promise<FollowedItem[]> {
  const rows = await db.$queryRaw<(ComparedRow & Pick<Row, "delivery" | "deliveryStatus">)[]>`
    SELECT ${compared}, t.delivery, t.delivery_status AS "deliveryStatus"
    FROM plan_items_told(${version}::uuid) t ${inOrder(actor, byRank)}`;
  return rows.map((row) => ({ ...toCompared(row), delivery: deliveryOf(row) }));
}

/** One item of a version. Throws request.notFound. One statement. */
export async function getItem(
  db: Db,
  actor: Actor,
  { version, item }: { version: string; item: string },
): Promise<PlanItem> {
  const [row] = await db.$queryRaw<Row[]>(select(actor, { version, item }));
  if (!row) throw notFound();
  return toItem(row);
}
