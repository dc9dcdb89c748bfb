import "server-only";
import { scopeFor } from "@/lib/domain/actor";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { ListSource } from "@/lib/features/records/lists/server";
import { peopleList, type PeopleFilter, type PeopleSort } from "../list";
import type { person } from "../schema";
import { toPerson, type PersonRow } from "./person-row";

/** The first sort column as text, so that all orders use the same kind of cursor. */
const sortColumns: Record<PeopleSort, Prisma.Sql> = {
  name: Prisma.sql`p.name`,
  email: Prisma.sql`p.email`,
  status: Prisma.sql`p.status`,
  lastSeen: Prisma.sql`coalesce(to_char(p.last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '')`,
};

const filtered = ({ role, municipality, status }: PeopleFilter): Prisma.Sql => Prisma.sql`
  (${role ?? null}::text IS NULL OR ${role ?? null}::text = ANY (p.role_keys))
  AND (${municipality ?? null}::text IS NULL OR ${municipality ?? null}::text = ANY (p.codes))
  AND (${status ?? null}::text IS NULL OR p.status = ${status ?? null}::text)`;

/** The people of the office, or of the actor's municipalities: people_list() asks the database. */
export const peopleSource: ListSource<typeof person, typeof person, PeopleFilter> = {
  list: peopleList,
  rows: async ({ db, actor }, filter) => {
    const isDescending = filter.sort.startsWith("-");
    const column = sortColumns[filter.sort.replace("-", "") as PeopleSort];
    const alphabet = collation(actor.office);
    const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
    const after = decodeCursor(filter.cursor, 3, filter.sort);
    const rows = await db.$queryRaw<(PersonRow & { sort_key: string })[]>`
      SELECT p.*, ${column} AS sort_key FROM people_list() p WHERE ${filtered(filter)} ${
        after
          ? Prisma.sql`AND (${column} ${alphabet}, p.name ${alphabet}, p.id::text COLLATE "C")
            ${Prisma.raw(isDescending ? "<" : ">")} (${Prisma.join(after)})`
          : Prisma.empty
      }
      ORDER BY ${column} ${alphabet} ${direction}, p.name ${alphabet} ${direction}, p.id::text COLLATE "C" ${direction}
      LIMIT ${filter.limit + 1}`;
    const page = toPage(rows, filter, (row) => [row.sort_key, row.name, row.id], filter.sort);
    return { items: page.items.map(toPerson), nextCursor: page.nextCursor };
  },
  count: async ({ db }, filter) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM people_list() p WHERE ${filtered(filter)}`;
    return row?.count ?? 0;
  },
  choices: async ({ db, actor }) => ({
    municipality: await db.$queryRaw<{ value: string; label: string }[]>`
      SELECT m.code AS value, r.name AS label FROM municipality m
      JOIN municipality_register r ON r.country = m.country AND r.code = m.code
      WHERE m.office_id = ${actor.office.id}::uuid
        AND m.id = ANY (${scopeFor(actor, "people:read").municipalityIds}::uuid[])
      ORDER BY r.name ${collation(actor.office)}, m.code`,
  }),
};
