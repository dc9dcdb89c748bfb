import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation } from "@/lib/platform/db/sql";
import { figureOn, type KnownFigures } from "../domain";
import type { PopulationList, PopulationsQuery } from "../schema";

interface Known extends KnownFigures {
  code: string;
  name: string;
  isMember: boolean;
}

/**
 * What the office knows of the population of those that are or were its members, in the order of
 * their names. The register's day is the one on which its country counts. One statement.
 */
export const listFigures = (db: Db, { office }: Actor): Promise<Known[]> =>
  db.$queryRaw`
    SELECT m.code, m.name, coalesce(m.until, 'infinity') >= ${office.today}::date AS "isMember",
      coalesce((SELECT json_agg(json_build_object('date', to_char(p.on_day, 'YYYY-MM-DD'), 'value', p.value,
          'source', p.source) ORDER BY p.on_day)
        FROM population p WHERE p.office_id = ${office.id}::uuid AND p.country = m.country AND p.code = m.code), '[]') AS figures,
      CASE WHEN r.population IS NOT NULL AND r.population_year IS NOT NULL THEN json_build_object('value', r.population,
        'date', r.population_year || CASE r.country WHEN 'NO' THEN '-01-01' ELSE '-12-31' END,
        'source', r.source) END AS register
    FROM office_members() m
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    ORDER BY m.name ${collation(office)}, m.code`;

/** What a rule at a day uses for each member. One statement. */
export async function listPopulations(
  db: Db,
  actor: Actor,
  { on = actor.office.today, ...page }: PopulationsQuery,
): Promise<PopulationList> {
  const members = (await listFigures(db, actor)).filter(({ isMember }) => isMember);
  const after = decodeCursor(page.cursor, 1)?.[0];
  const start = after === undefined ? 0 : members.findIndex(({ code }) => code === after) + 1;
  const { items, nextCursor } = toPage(members.slice(start, start + page.limit + 1), page, ({ code }) => [
    code,
  ]);
  return {
    items: items.map(({ code, name, ...known }) => {
      const { value = null, date = null, source = null } = figureOn(known, on) ?? {};
      return { code, name, value, date, source };
    }),
    nextCursor,
  };
}
