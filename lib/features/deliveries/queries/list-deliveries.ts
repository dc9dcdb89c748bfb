import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { stages, type DeliveryFilter, type DeliveryItem, type DeliverySort } from "../schema";
import { deliveryColumns, deliveryFrom, inScope, toCommon, type DeliveryRow } from "./parts";

const toItem = (row: DeliveryRow): DeliveryItem => {
  const { version, updatedAt, ...common } = toCommon(row);
  const controlPoints = { total: row.total, done: row.done, blockingOpen: row.blocking_open };
  return { ...common, controlPoints, version, updatedAt };
};

/** The first sort column as text, so that one kind of cursor serves all. */
const sortColumns: Record<DeliverySort, Prisma.Sql> = {
  municipality: Prisma.sql`r.name`,
  system: Prisma.sql`p.name`,
  status: Prisma.sql`lpad(array_position(enum_range(NULL::"DeliveryStatus"), d.status)::text, 2, '0')`,
  // Longest stopped first, those without a stop last.
  blocked: Prisma.sql`coalesce(b.since, '9999-12-31')`,
  phase: Prisma.sql`lpad(ph.sequence::text, 4, '0')`,
  updatedAt: Prisma.sql`to_char(d.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
};

function conditions(filter: DeliveryFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [];
  if (filter.municipality) all.push(Prisma.sql`r.code = ${filter.municipality}`);
  if (filter.system) all.push(Prisma.sql`p.key = ${filter.system}`);
  if (filter.status) all.push(Prisma.sql`d.status = ${filter.status}::"DeliveryStatus"`);
  if (filter.blocked === "any") all.push(Prisma.sql`b.blocked_by IS NOT NULL`);
  else if (filter.blocked) all.push(Prisma.sql`b.blocked_by = ${filter.blocked}::"BlockedBy"`);
  if (filter.phase) {
    const isStage = stages.some((stage) => stage === filter.phase);
    all.push(isStage ? Prisma.sql`d.stage = ${filter.phase}::"Stage"` : Prisma.sql`ph.key = ${filter.phase}`);
  }
  return all.length ? Prisma.sql`AND ${Prisma.join(all, " AND ")}` : Prisma.empty;
}

/** The deliveries an actor sees, filtered and sorted as the URL says, by key from page to page. One statement. */
export async function listDeliveries(
  db: Db,
  actor: Actor,
  filter: DeliveryFilter,
  locale: Locale,
): Promise<Page<DeliveryItem>> {
  const isDescending = filter.sort.startsWith("-");
  const sort = filter.sort.replace("-", "") as DeliverySort;
  const alphabet = collation(actor.office);
  const key = Prisma.sql`${sortColumns[sort]} ${alphabet}, r.name ${alphabet}, p.name ${alphabet}, d.id::text COLLATE "C"`;
  const after = decodeCursor(filter.cursor, 4, filter.sort);
  const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
  const rows = await db.$queryRaw<(DeliveryRow & { sort_key: string })[]>`
    SELECT ${deliveryColumns(locale)}, ${sortColumns[sort]} AS sort_key ${deliveryFrom}
    WHERE ${inScope(actor)} ${conditions(filter)}
      ${after ? Prisma.sql`AND (${key}) ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})` : Prisma.empty}
    ORDER BY ${sortColumns[sort]} ${alphabet} ${direction}, r.name ${alphabet} ${direction},
      p.name ${alphabet} ${direction}, d.id::text COLLATE "C" ${direction}
    LIMIT ${filter.limit + 1}`;
  const page = toPage(
    rows,
    filter.limit,
    (row) => [row.sort_key, row.municipality, row.system, row.id],
    filter.sort,
  );
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}

/** What the list can be filtered by: the municipalities, systems and phases the actor sees. One statement. */
export async function listFilterChoices(db: Db, actor: Actor, locale: Locale) {
  const alphabet = collation(actor.office);
  const rows = await db.$queryRaw<
    { kind: "municipality" | "system" | "phase"; value: string; label: string }[]
  >`
    SELECT kind, value, label FROM (
      SELECT 'municipality' AS kind, r.code AS value, r.name AS label, 0 AS place
        FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
        WHERE m.office_id = ${actor.office.id}::uuid
      UNION ALL SELECT 'system', key, name, 0 FROM system_product WHERE office_id = ${actor.office.id}::uuid
      UNION ALL SELECT 'phase', ph.key, ph.${Prisma.raw(`name_${locale}`)}, ph.sequence
        FROM phase ph JOIN office o ON o.phase_template_id = ph.template_id WHERE o.id = ${actor.office.id}::uuid
    ) choices ORDER BY kind, place, label ${alphabet}`;
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ value, label }) => ({ value, label }));
  return { municipalities: of("municipality"), systems: of("system"), phases: of("phase") };
}
