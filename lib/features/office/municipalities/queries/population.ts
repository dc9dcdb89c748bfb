import "server-only";
import { Prisma } from "@/lib/platform/db/sql";

/**
 * How many live in a municipality `m` of the register's row `r`: by the newest table that the
 * office has read in, else as the register has it.
 */
export const newestPopulation = {
  join: Prisma.sql`LEFT JOIN LATERAL (SELECT f.value, f.on_day FROM population f WHERE f.office_id = m.office_id
    AND f.country = m.country AND f.code = m.code ORDER BY f.on_day DESC LIMIT 1) told ON true`,
  value: Prisma.sql`coalesce(told.value, r.population)`,
  year: Prisma.sql`CASE WHEN told.value IS NULL THEN r.population_year ELSE extract(year FROM told.on_day)::int END`,
  on: Prisma.sql`to_char(told.on_day, 'YYYY-MM-DD')`,
};
