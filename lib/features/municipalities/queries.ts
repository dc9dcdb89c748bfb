import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, Prisma } from "@/lib/platform/db/sql";
import type { Municipality, MunicipalityFilter } from "./schema";

interface Row {
  id: string;
  code: string;
  name: string;
  role: Municipality["role"];
  custody: "municipalOwnership" | "federationAuthority" | "deposit";
  custody_assumption: string | null;
  note: string | null;
  population: number | null;
  year: number | null;
  deliveries: number;
  approved: number;
  blocked: number;
}

const select = (actor: Actor): Prisma.Sql => Prisma.sql`
  SELECT m.id, m.code, r.name, s.role, s.custody_model AS custody, s.assumption AS custody_assumption, s.note,
    r.population, r.population_year AS year, d.deliveries, d.approved, d.blocked
  FROM municipality m
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  JOIN membership s ON s.municipality_id = m.id
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS deliveries,
      count(*) FILTER (WHERE x.status IN ('approved', 'approvedWithRemarks'))::int AS approved,
      count(*) FILTER (WHERE EXISTS (SELECT FROM blocker b WHERE b.delivery_id = x.id AND b.closed_on IS NULL))::int AS blocked
    FROM delivery x WHERE x.municipality_id = m.id) d ON true
  WHERE m.office_id = ${actor.office.id}::uuid AND m.id = ANY (${actor.municipalityIds}::uuid[])`;

/** The office's municipalities that the actor sees, in the country's alphabet. One statement. */
export async function listMunicipalities(
  db: Db,
  actor: Actor,
  filter: MunicipalityFilter,
): Promise<Page<Municipality>> {
  const alphabet = collation(actor.office);
  const after = decodeCursor(filter.cursor, 2);
  const rows = await db.$queryRaw<Row[]>`
    ${select(actor)}
    ${after ? Prisma.sql`AND (r.name ${alphabet}, m.code) > (${Prisma.join(after)})` : Prisma.empty}
    ORDER BY r.name ${alphabet}, m.code LIMIT ${filter.limit + 1}`;
  const page = toPage(rows, filter.limit, (row) => [row.name, row.code]);
  return { items: page.items.map(toItem), nextCursor: page.nextCursor };
}

const toItem = ({ id, code, name, role, population, year, deliveries }: Row): Municipality => ({
  id,
  code,
  name,
  role,
  population: population !== null && year !== null ? { year, value: population } : null,
  deliveries,
});

/** The same municipalities with what their page shows beside: custody, approvals, stops. One statement. */
export async function listMembers(db: Db, actor: Actor) {
  const rows = await db.$queryRaw<Row[]>`
    ${select(actor)} ORDER BY r.name ${collation(actor.office)}, m.code LIMIT 200`;
  return rows.map((row) => ({
    ...toItem(row),
    custody: row.custody,
    custodyAssumption: row.custody_assumption,
    note: row.note,
    approved: row.approved,
    blocked: row.blocked,
  }));
}
