import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { projectsList, type ProjectFilter, type ProjectSort } from "../list";
import type { Project, project } from "../schema";
import { projectColumns, tracksOfPage } from "./project-row";

/** The first sort column as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<ProjectSort, Prisma.Sql> = {
  // "P-2027-100" comes after "P-2027-99".
  number: Prisma.sql`split_part(p.number, '-', 2) || lpad(split_part(p.number, '-', 3), 8, '0')`,
  name: Prisma.sql`p.name`,
  system: Prisma.sql`s.name`,
  startsOn: Prisma.sql`coalesce(to_char(p.starts_on, 'YYYY-MM-DD'), '')`,
};

/** The projects with tracks as everybody is told of them, whosever the deliveries are. */
const withTracks = (actor: Actor, of = Prisma.empty): Prisma.Sql => Prisma.sql`
  p.id IN (SELECT t.project_id FROM project_tracks(ARRAY(
    SELECT x.id FROM delivery_project x WHERE x.office_id = ${actor.office.id}::uuid)) t ${of})`;
const isTogether = Prisma.sql`(p.is_joint AND p.forked_at IS NULL)`;

function conditions(actor: Actor, { system, state, municipality, mine }: ProjectFilter): Prisma.Sql {
  const all = [Prisma.sql`p.office_id = ${actor.office.id}::uuid`];
  if (system) all.push(Prisma.sql`s.key = ${system}`);
  const hasTracks = withTracks(actor);
  if (state === "asking") all.push(Prisma.sql`NOT ${hasTracks}`);
  if (state === "together") all.push(Prisma.sql`${hasTracks} AND ${isTogether}`);
  if (state === "apart") all.push(Prisma.sql`${hasTracks} AND NOT ${isTogether}`);
  if (municipality) all.push(withTracks(actor, Prisma.sql`WHERE t.code = ${municipality}`));
  if (mine) all.push(Prisma.sql`p.id IN (SELECT app_own_projects())`);
  return Prisma.join(all, " AND ");
}

const from = Prisma.sql`FROM delivery_project p JOIN system_product s ON s.id = p.product_id`;

export const projectsSource: ListSource<typeof project, typeof project, ProjectFilter> = {
  list: projectsList,
  choices: async ({ db, actor }) => {
    const rows = await db.$queryRaw<{ kind: string; value: string; label: string }[]>`
      SELECT kind, value, label FROM (
        SELECT DISTINCT 'system' AS kind, s.key AS value, s.name AS label ${from} WHERE p.office_id = ${actor.office.id}::uuid
        UNION ALL SELECT 'municipality', code, name FROM project_places()
      ) c ORDER BY kind, label ${collation(actor.office)}, value`;
    const of = (kind: string) =>
      rows.filter((row) => row.kind === kind).map(({ value, label }) => ({ value, label }));
    return { system: of("system"), municipality: of("municipality") };
  },
  rows: async ({ db, actor, locale }, filter) => {
    const isDescending = filter.sort.startsWith("-");
    const column = sortColumns[filter.sort.replace("-", "") as ProjectSort];
    const alphabet = collation(actor.office);
    const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
    const after = decodeCursor(filter.cursor, 2, filter.sort);
    const rows = await db.$queryRaw<(Project & { sortKey: string })[]>`
      WITH page AS MATERIALIZED (
        SELECT p.*, ${column} AS sort_key ${from} WHERE ${conditions(actor, filter)}
        ${
          after
            ? Prisma.sql`AND (${column} ${alphabet}, p.id::text COLLATE "C")
              ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})`
            : Prisma.empty
        }
        ORDER BY ${column} ${alphabet} ${direction}, p.id::text COLLATE "C" ${direction} LIMIT ${filter.limit + 1}),
      ${tracksOfPage(locale)}
      SELECT ${projectColumns(actor)}, p.sort_key AS "sortKey"
      FROM page p JOIN system_product s ON s.id = p.product_id
      ORDER BY p.sort_key ${alphabet} ${direction}, p.id::text COLLATE "C" ${direction}`;
    const page = toPage(rows, filter, (row) => [row.sortKey, row.id], filter.sort);
    return { items: page.items.map(({ sortKey: _key, ...item }) => item), nextCursor: page.nextCursor };
  },
  count: async ({ db, actor }, filter) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count ${from} WHERE ${conditions(actor, filter)}`;
    return row?.count ?? 0;
  },
};
