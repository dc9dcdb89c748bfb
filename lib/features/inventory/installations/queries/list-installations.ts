import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Choices } from "@/lib/domain/list-columns";
import type { Locale } from "@/lib/domain/text";
import { SOON_MONTHS } from "@/lib/features/inventory/systems";
import { isStanding } from "@/lib/features/inventory/systems/server";
import type { ListSource } from "@/lib/features/records/lists/server";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import { installationsList, type InstallationFilter, type InstallationSort } from "../list";
import type { Installation, installation } from "../schema";
import {
  chosenFrom,
  installationColumns,
  installationsOf,
  toInstallation,
  type InstallationRow,
} from "./columns";
import {
  isNoticeNear,
  isOfMember,
  isUnconfirmed,
  isWindingUp,
  missingCount,
  readableRows,
} from "./conditions";

/** The first sort column as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<InstallationSort, Prisma.Sql> = {
  municipality: Prisma.sql`r.name`,
  system: Prisma.sql`p.name`,
  // Soonest first; without a day last.
  windUp: Prisma.sql`coalesce(to_char(i.wind_up_on, 'YYYY-MM-DD'), '9999-12-31')`,
  missing: Prisma.sql`lpad(${missingCount}::text, 3, '0')`,
  confirmed: Prisma.sql`coalesce(to_char(i.confirmed_on, 'YYYY-MM-DD'), '')`,
  // Sets are ranked apart: the newest first when the highest need is.
  score: Prisma.sql`coalesce(to_char(n.valid_from, 'YYYY-MM-DD') || lpad(n.total_hundredths::text, 4, '0'), '')`,
};

function conditions(filter: InstallationFilter, today: string): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`true`];
  if (filter.municipality) all.push(Prisma.sql`r.code = ${filter.municipality}`);
  if (filter.system) all.push(Prisma.sql`p.key = ${filter.system}`);
  if (filter.vendor) all.push(Prisma.sql`v.key = ${filter.vendor}`);
  if (filter.status) all.push(Prisma.sql`i.status = ${filter.status}::"SystemStatus"`);
  if (filter.windUp) all.push(isWindingUp(today, filter.windUp === "soon" ? SOON_MONTHS : filter.windUp));
  if (filter.complete === "no") all.push(Prisma.sql`${missingCount} > 0`);
  if (filter.complete === "yes") all.push(Prisma.sql`${isStanding} AND ${missingCount} = 0`);
  if (filter.unconfirmed) all.push(isUnconfirmed(today));
  if (filter.notice) all.push(isNoticeNear(today));
  // What is to be done of them: as the inventory counts it.
  if (filter.windUp || filter.complete || filter.unconfirmed || filter.notice) all.push(isOfMember(today));
  return Prisma.join(all, " AND ");
}

type Keyed = InstallationRow & { sortKey: string };

/**
 * The installations that an actor can see, filtered and sorted by the address, with keyset
 * pagination. One statement.
 */
async function listInstallations(
  db: Db,
  actor: Actor,
  filter: InstallationFilter,
  locale: Locale,
): Promise<Page<Installation>> {
  const { today } = actor.office;
  const isDescending = filter.sort.startsWith("-");
  const sort = sortColumns[filter.sort.replace("-", "") as InstallationSort];
  const alphabet = collation(actor.office);
  const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
  const after = decodeCursor(filter.cursor, 4);
  const key = Prisma.sql`${sort} ${alphabet}, r.name ${alphabet}, p.name ${alphabet}, i.id::text COLLATE "C"`;
  const rest = after
    ? Prisma.sql`AND (${key}) ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})`
    : Prisma.empty;
  const order = Prisma.sql`${sort} ${alphabet} ${direction}, r.name ${alphabet} ${direction},
    p.name ${alphabet} ${direction}, i.id::text COLLATE "C" ${direction}`;
  const hasNeed = filter.sort.endsWith("score");
  const rows = await db.$queryRaw<Keyed[]>`
    SELECT ${installationColumns(actor, locale)}, chosen.sort_key AS "sortKey"
    ${chosenFrom(
      actor,
      Prisma.sql`SELECT i.id, ${sort} AS sort_key, row_number() OVER (ORDER BY ${order}) AS place
        ${installationsOf(actor, Prisma.sql`${conditions(filter, today)} ${rest}`, { hasNeed })}
        ORDER BY ${order} LIMIT ${filter.limit + 1}`,
    )}
    ORDER BY chosen.place`;
  const page = toPage(rows, filter, (row) => [row.sortKey, row.municipality.name, row.system.name, row.id]);
  return {
    items: page.items.map(({ sortKey: _, ...row }) => toInstallation(row, today)),
    nextCursor: page.nextCursor,
  };
}

async function countInstallations(db: Db, actor: Actor, filter: InstallationFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${installationsOf(actor, conditions(filter, actor.office.today))}`;
  return row?.count ?? 0;
}

/** What the filters offer, of what the reader sees. One statement. */
async function listChoices(db: Db, actor: Actor): Promise<Choices> {
  const alphabet = collation(actor.office);
  const rows = await db.$queryRaw<{ kind: string; value: string; label: string }[]>`
    WITH own AS (SELECT i.municipality_id, i.product_id, i.vendor_id FROM system_instance i
      WHERE ${readableRows(actor)})
    SELECT x.kind, x.value, x.label FROM (
      SELECT 'municipality' AS kind, r.code AS value, r.name AS label FROM municipality m
      JOIN municipality_register r ON r.country = m.country AND r.code = m.code
      WHERE m.id IN (SELECT municipality_id FROM own)
      UNION ALL SELECT 'system', p.key, p.name FROM system_product p WHERE p.id IN (SELECT product_id FROM own)
      UNION ALL SELECT 'vendor', v.key, v.name FROM vendor v WHERE v.id IN (SELECT vendor_id FROM own)) x
    ORDER BY x.label ${alphabet}, x.value`;
  const of = (kind: string) => rows.flatMap((row) => (row.kind === kind ? [row] : []));
  return { municipality: of("municipality"), system: of("system"), vendor: of("vendor") };
}

export const installationsSource: ListSource<typeof installation, typeof installation, InstallationFilter> = {
  list: installationsList,
  choices: ({ db, actor }) => listChoices(db, actor),
  rows: ({ db, actor, locale }, filter) => listInstallations(db, actor, filter, locale),
  count: ({ db, actor }, filter) => countInstallations(db, actor, filter),
};
