import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { ListCall, ListSource } from "@/lib/features/records/lists/server";
import { templatesList, type TemplateFilter, type TemplateSort } from "../list";
import type { templateItem, TemplateItem } from "../schema";

/** A row's names in the three languages. */
export const names = (row: string, part: "name" | "title" | "purpose"): Prisma.Sql => {
  const column = (locale: string) => Prisma.raw(`${row}.${part}_${locale}`);
  return Prisma.sql`json_build_object('sv', ${column("sv")}, 'nb', ${column("nb")}, 'en', ${column("en")})`;
};

/** The first sort column as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<Exclude<TemplateSort, "name">, Prisma.Sql> = {
  points: Prisma.sql`lpad(t.points::text, 8, '0')`,
  systems: Prisma.sql`lpad(t.systems::text, 8, '0')`,
};

/** Every template of the office, whoever of its members asks. */
const rows = (actor: Actor): Prisma.Sql => Prisma.sql`(
  SELECT t.id, t.key, t.version, ${names("t", "name")} AS name, t.name_sv, t.name_nb, t.name_en,
    (SELECT count(*)::int FROM control_point_template_item i WHERE i.template_id = t.id) AS points,
    (SELECT count(*)::int FROM template_systems() p WHERE p.template_id = t.id) AS systems
  FROM control_point_template t WHERE t.office_id = ${actor.office.id}::uuid) t`;

export const templatesSource: ListSource<typeof templateItem, typeof templateItem, TemplateFilter> = {
  list: templatesList,
  rows: async ({ db, actor, locale }: ListCall, filter) => {
    const isDescending = filter.sort.startsWith("-");
    const sort = filter.sort.replace("-", "") as TemplateSort;
    const name = Prisma.raw(`t.name_${locale}`);
    const column = sort === "name" ? Prisma.sql`${name}` : sortColumns[sort];
    const alphabet = collation(actor.office);
    const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
    const after = decodeCursor(filter.cursor, 3, filter.sort);
    const found = await db.$queryRaw<(TemplateItem & { sortKey: string; sortName: string })[]>`
      SELECT t.id, t.key, t.name, t.points, t.systems, t.version, ${column} AS "sortKey", ${name} AS "sortName"
      FROM ${rows(actor)} WHERE true ${
        after
          ? Prisma.sql`AND (${column} ${alphabet}, ${name} ${alphabet}, t.key COLLATE "C")
            ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})`
          : Prisma.empty
      }
      ORDER BY ${column} ${alphabet} ${direction}, ${name} ${alphabet} ${direction}, t.key COLLATE "C" ${direction}
      LIMIT ${filter.limit + 1}`;
    const page = toPage(found, filter, (row) => [row.sortKey, row.sortName, row.key], filter.sort);
    return {
      items: page.items.map(({ sortKey: _, sortName: __, ...item }) => item),
      nextCursor: page.nextCursor,
    };
  },
  count: ({ db, actor }) => db.controlPointTemplate.count({ where: { officeId: actor.office.id } }),
};
