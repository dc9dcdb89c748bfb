import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { oreFromDatabase } from "@/lib/domain/money";
import { yearGone } from "@/lib/features/economy/budgets";
import { getBudgetPage, listBudgetYears } from "@/lib/features/economy/budgets/server";
import type { Db } from "@/lib/platform/db";
import { collation } from "@/lib/platform/db/sql";
import { yearRows, yearTotal, type GroupSum } from "../domain/year";

/** What the entries of each group and financing come to in a year. */
async function listSums(db: Db, { office }: Actor, year: number): Promise<GroupSum[]> {
  const rows = await db.$queryRaw<(Omit<GroupSum, "ore"> & { ore: bigint })[]>`
    SELECT group_name AS "group", fund, sum(amount_ore)::bigint AS ore, sum(entries)::int AS entries
    FROM outcome_tally WHERE office_id = ${office.id}::uuid AND year = ${year}
    GROUP BY group_name, fund HAVING sum(entries) > 0 ORDER BY group_name ${collation(office)}, fund`;
  return rows.map((row) => ({ ...row, ore: oreFromDatabase(row.ore) }));
}

/** The years that have entries: found one after the other by the index, whatever they hold. */
const listYears = (db: Db, { office }: Actor) =>
  db.$queryRaw<{ year: number }[]>`
    WITH RECURSIVE found AS (
      SELECT min(year) AS year FROM outcome_entry WHERE office_id = ${office.id}::uuid
      UNION ALL
      SELECT (SELECT min(year) FROM outcome_entry WHERE office_id = ${office.id}::uuid AND year > found.year)
      FROM found WHERE found.year IS NOT NULL)
    SELECT year FROM found WHERE year IS NOT NULL`;

/**
 * A year's outcome by group, beside the budget in force where there is one. Throws request.notFound
 * for another year than the present one that has neither. Five statements, six for a budget that is
 * not decided.
 */
export async function getYear(db: Db, actor: Actor, year: number) {
  const budgets = await listBudgetYears(db, actor);
  const years = [...new Set([...(await listYears(db, actor)), ...budgets].map((one) => one.year))].toSorted(
    (a, b) => b - a,
  );
  if (!years.includes(year) && year !== Number(actor.office.today.slice(0, 4))) throw notFound();
  const budget = budgets.some((one) => one.year === year) ? await getBudgetPage(db, actor, { year }) : null;
  const rows = yearRows(budget?.lines ?? [], await listSums(db, actor, year));
  return {
    ...{ year, years, rows },
    hasBudget: budget !== null,
    total: yearTotal(rows),
    yearGone: yearGone(year, actor.office.today),
  };
}
export type OutcomeYear = Awaited<ReturnType<typeof getYear>>;
