import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { plansList, type PlanFilter, type PlanSort } from "../list";
import type { Plan, PlanListed, PlanNote, planListed } from "../schema";
import { decisionColumn, moment, personColumn } from "./columns";

/** The first sort column as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<PlanSort, Prisma.Sql> = {
  name: Prisma.sql`p.name`,
  years: Prisma.sql`p.last_year::text || p.first_year::text`,
};

/** Which versions a reader is told of is row-level security's to say: drafts are its makers'. */
const versions = Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('number', v.number, 'status', v.status, 'items', coalesce(z.items, 0),
      'decision', ${decisionColumn}, 'proposedAt', ${moment("v.proposed_at")}, 'adoptedAt', ${moment("v.adopted_at")})
      ORDER BY v.number DESC)
    FROM plan_version v LEFT JOIN sizes z ON z.version_id = v.id WHERE v.plan_id = p.id), '[]') AS versions`;

const select = (actor: Actor, more: Prisma.Sql = Prisma.empty): Prisma.Sql => Prisma.sql`
  WITH sizes AS MATERIALIZED (SELECT * FROM plan_sizes())
  SELECT p.id, p.key, p.name, p.first_year AS "firstYear", p.last_year AS "lastYear", ${versions},
    p.source, p.assumption, p.version ${more}
  FROM plan p WHERE p.office_id = ${actor.office.id}::uuid`;

const conditions = ({ status }: Pick<PlanFilter, "status">): Prisma.Sql =>
  status
    ? Prisma.sql`AND EXISTS (SELECT FROM plan_version w WHERE w.plan_id = p.id
        AND w.status = ${status}::"PlanVersionStatus")`
    : Prisma.empty;

const notes = Prisma.sql`, coalesce((SELECT json_agg(x) FROM (
    SELECT n.id, n.text, ${moment("n.created_at")} AS "createdAt", ${personColumn("n")} AS by
    FROM plan_note n WHERE n.plan_id = p.id ORDER BY n.created_at DESC, n.id DESC LIMIT 20) x), '[]') AS notes`;

/** One plan as the API gives it. Throws request.notFound. One statement. */
export async function getPlan(db: Db, actor: Actor, key: string): Promise<Plan> {
  const [row] = await db.$queryRaw<(PlanListed & { notes: PlanNote[] })[]>`
    ${select(actor, notes)} AND p.key = ${key}`;
  if (!row) throw notFound();
  return row;
}

export const plansSource: ListSource<typeof planListed, typeof planListed, PlanFilter> = {
  list: plansList,
  rows: async ({ db, actor }, filter) => {
    const isDescending = filter.sort.startsWith("-");
    const column = sortColumns[filter.sort.replace("-", "") as PlanSort];
    const alphabet = collation(actor.office);
    const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
    const after = decodeCursor(filter.cursor, 3, filter.sort);
    const rows = await db.$queryRaw<(PlanListed & { sortKey: string })[]>`
      ${select(actor, Prisma.sql`, ${column} AS "sortKey"`)} ${conditions(filter)}
      ${
        after
          ? Prisma.sql`AND (${column} ${alphabet}, p.name ${alphabet}, p.key COLLATE "C")
            ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})`
          : Prisma.empty
      }
      ORDER BY ${column} ${alphabet} ${direction}, p.name ${alphabet} ${direction}, p.key COLLATE "C" ${direction}
      LIMIT ${filter.limit + 1}`;
    const page = toPage(rows, filter, (row) => [row.sortKey, row.name, row.key], filter.sort);
    return { items: page.items.map(({ sortKey: _key, ...plan }) => plan), nextCursor: page.nextCursor };
  },
  count: async ({ db, actor }, filter) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM plan p WHERE p.office_id = ${actor.office.id}::uuid ${conditions(filter)}`;
    return row?.count ?? 0;
  },
};
