import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { difference, oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { totalOf } from "./domain";
import type { Budget } from "./schema";

interface Row {
  id: string;
  year: number;
  currency: "SEK" | "NOK";
  version: number;
  source: string | null;
  line_id: string | null;
  group_name: string;
  budget_ore: bigint;
  outcome_ore: bigint;
  printed_difference_ore: bigint | null;
}

const seesDrafts = (actor: Actor): boolean => actor.grants.some((grant) => grant.role === "coordinator");

async function load(db: Db, actor: Actor, year: number) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT b.id, b.year, b.currency, b.version, b.source, l.id AS line_id, l.group_name, l.budget_ore, l.outcome_ore,
      l.printed_difference_ore
    FROM budget b LEFT JOIN budget_line l ON l.budget_id = b.id
    WHERE b.office_id = ${actor.office.id}::uuid AND b.year = ${year}
      AND (b.status = 'adopted' OR ${seesDrafts(actor)})
    ORDER BY l.sequence`;
  const first = rows[0];
  if (!first) throw notFound();
  const lines = rows.flatMap((row) => {
    if (!row.line_id) return [];
    const [budgetOre, outcomeOre] = [oreFromDatabase(row.budget_ore), oreFromDatabase(row.outcome_ore)];
    const printed = row.printed_difference_ore;
    return [
      {
        id: row.line_id,
        group: row.group_name,
        budgetOre,
        outcomeOre,
        differenceOre: difference(budgetOre, outcomeOre),
        printedDifferenceOre: printed === null ? null : oreFromDatabase(printed),
      },
    ];
  });
  return { first, lines };
}

/** One year's budget and outcome. Drafts are the coordinator's. Throws request.notFound. One statement. */
export async function getBudget(db: Db, actor: Actor, year: number): Promise<Budget> {
  const { first, lines } = await load(db, actor, year);
  return {
    id: first.id,
    year: first.year,
    currency: first.currency,
    version: first.version,
    lines: lines.map(({ id, group, budgetOre, outcomeOre, differenceOre }) => ({
      id,
      group,
      budgetOre,
      outcomeOre,
      differenceOre,
    })),
    total: totalOf(lines),
  };
}

/** The budget as its page shows it: with its source, and how many overspends the source prints without a sign. One statement. */
export async function getBudgetPage(db: Db, actor: Actor, year: number) {
  const { first, lines } = await load(db, actor, year);
  const unsigned = lines.filter(
    (line) => line.differenceOre < 0 && line.printedDifferenceOre === -line.differenceOre,
  ).length;
  return {
    year: first.year,
    currency: first.currency,
    source: first.source,
    lines,
    total: totalOf(lines),
    unsigned,
  };
}

/** The years that have a budget, newest first. One statement. */
export async function listBudgetYears(db: Db, actor: Actor): Promise<number[]> {
  const rows = await db.budget.findMany({
    where: { officeId: actor.office.id, ...(!seesDrafts(actor) && { status: "adopted" }) },
    select: { year: true },
    orderBy: { year: "desc" },
  });
  return rows.map((row) => row.year);
}

/** The newest year's budget, or null where there is none. Two statements. */
export async function findLatestBudget(db: Db, actor: Actor) {
  const [year] = await listBudgetYears(db, actor);
  return year === undefined ? null : getBudgetPage(db, actor, year);
}
