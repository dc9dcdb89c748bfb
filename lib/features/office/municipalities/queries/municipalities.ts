import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { isApproved } from "@/lib/platform/db/standing";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, ownMunicipalityRows, Prisma } from "@/lib/platform/db/sql";
import { newestPopulation } from "./population";
import type { ListSource } from "@/lib/features/records/lists/server";
import { municipalitiesList, type MunicipalityFilter } from "../list";
import type { member, Member, MunicipalityFacts, municipalityItem, MunicipalityItem } from "../schema";

export interface Row {
  id: string;
  code: string;
  name: string;
  role: MunicipalityItem["role"];
  custody: MunicipalityFacts["membership"]["custody"];
  assumption: string | null;
  note: string | null;
  population: number | null;
  year: number | null;
  deliveries: number;
  approved: number;
  blocked: number;
  until: string | null;
}

export const select = (actor: Actor, more = Prisma.empty): Prisma.Sql => Prisma.sql`
  SELECT ${more} m.id, m.code, r.name, s.role, s.custody_model AS custody, s.assumption, s.note,
    ${newestPopulation.value} AS population, ${newestPopulation.year} AS year, to_char(s.ends_on, 'YYYY-MM-DD') AS until,
    d.deliveries, d.approved, d.blocked
  FROM municipality m
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  JOIN membership s ON s.municipality_id = m.id
  ${newestPopulation.join}
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(x.n), 0)::int AS deliveries, coalesce(sum(x.n) FILTER (WHERE ${isApproved}), 0)::int AS approved,
      (SELECT count(DISTINCT h.delivery_id)::int FROM stop_delivery h JOIN stop b ON b.id = h.stop_id
          JOIN delivery d ON d.id = h.delivery_id AND d.stopped_since IS NOT NULL
        WHERE h.office_id = m.office_id AND h.municipality_id = m.id AND b.closed_on IS NULL) AS blocked
    FROM delivery_tally x WHERE x.municipality_id = m.id) d ON true
  WHERE ${ownMunicipalityRows(actor, "municipality:read", "m")}`;

function conditions({ deliveries, role }: MunicipalityFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [];
  if (deliveries) all.push(Prisma.sql`AND d.deliveries = 0`);
  if (role) all.push(Prisma.sql`AND s.role = ${role}::"MembershipRole"`);
  return all.length ? Prisma.join(all, " ") : Prisma.empty;
}

/**
 * The office's municipalities that the actor sees, in the country's alphabet, with what their page
 * shows. One statement.
 */
export async function listMembers(db: Db, actor: Actor, filter: MunicipalityFilter): Promise<Page<Member>> {
  const alphabet = collation(actor.office);
  const after = decodeCursor(filter.cursor, 2);
  const rows = await db.$queryRaw<Row[]>`
    ${select(actor)} ${conditions(filter)}
    ${after ? Prisma.sql`AND (r.name ${alphabet}, m.code) > (${Prisma.join(after)})` : Prisma.empty}
    ORDER BY r.name ${alphabet}, m.code LIMIT ${filter.limit + 1}`;
  const page = toPage(rows, filter, (row) => [row.name, row.code]);
  return { items: page.items.map(toMember), nextCursor: page.nextCursor };
}

/** The same as the API gives them. One statement. */
export async function listMunicipalities(
  db: Db,
  actor: Actor,
  filter: MunicipalityFilter,
): Promise<Page<MunicipalityItem>> {
  const { items, nextCursor } = await listMembers(db, actor, filter);
  const toApi = ({ id, code, name, role, population, deliveries }: Member) => ({
    id,
    code,
    name,
    role,
    population,
    deliveries,
  });
  return { items: items.map(toApi), nextCursor };
}

/** How many municipalities the list has in all. One statement. */
async function countMembers(db: Db, actor: Actor, filter: MunicipalityFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${select(actor)} ${conditions(filter)}) all_of_them`;
  return row?.count ?? 0;
}

export const toItem = ({ id, code, name, role, population, year, deliveries }: Row): MunicipalityItem => ({
  id,
  code,
  name,
  role,
  population: population !== null && year !== null ? { year, value: population } : null,
  deliveries,
});

const toMember = (row: Row): Member => ({
  ...toItem(row),
  custody: row.custody,
  custodyAssumption: row.assumption,
  note: row.note,
  approved: row.approved,
  blocked: row.blocked,
  until: row.until,
});

export const municipalitiesSource: ListSource<typeof member, typeof municipalityItem, MunicipalityFilter> = {
  list: municipalitiesList,
  rows: ({ db, actor }, filter) => listMembers(db, actor, filter),
  items: ({ db, actor }, filter) => listMunicipalities(db, actor, filter),
  count: ({ db, actor }, filter) => countMembers(db, actor, filter),
};
