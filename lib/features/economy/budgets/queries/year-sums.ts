import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { linesWithOutcome } from "./load";

/** What a year was given and what it came to, in öre. */
interface YearSums {
  /** Of the budget in force; null where none is adopted. */
  budgetOre: number | null;
  /** Of all its lines, and of the entries that no line is for. */
  outcomeOre: number;
}

/** A year's sums, whatever its budget has lines for. One statement. */
export async function readYearSums(db: Db, { office }: Actor, year: number): Promise<YearSums> {
  const [row] = await db.$queryRaw<{ budget_ore: bigint | null; outcome_ore: bigint }[]>`
    WITH force AS (
      SELECT r.id FROM budget b JOIN budget_revision r ON r.budget_id = b.id AND r.status = 'adopted'
      WHERE b.office_id = ${office.id}::uuid AND b.year = ${year} ORDER BY r.number DESC LIMIT 1)
    SELECT
      (SELECT sum(CASE l.kind WHEN 'cost' THEN l.budget_ore ELSE -l.budget_ore END)
        FROM budget_line l WHERE l.revision_id = (SELECT id FROM force))::bigint AS budget_ore,
      (coalesce((SELECT sum(l.outcome_ore) FROM ${linesWithOutcome} l WHERE l.revision_id = (SELECT id FROM force)), 0)
        + coalesce((SELECT sum(e.amount_ore) FROM outcome_tally e
          WHERE e.office_id = ${office.id}::uuid AND e.year = ${year} AND NOT EXISTS (SELECT FROM budget_line x
            WHERE x.revision_id = (SELECT id FROM force) AND x.group_name = e.group_name AND x.fund_key = e.fund)), 0)
      )::bigint AS outcome_ore`;
  return {
    budgetOre: row?.budget_ore == null ? null : oreFromDatabase(row.budget_ore),
    outcomeOre: oreFromDatabase(row?.outcome_ore ?? 0n),
  };
}
