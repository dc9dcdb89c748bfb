import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { difference, oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import {
  beyondBudget,
  currentYear,
  forecastOf,
  hasOutcome,
  totalOf,
  yearGone,
  type BudgetStatus,
  type BudgetYear,
} from "../domain";
import type { Budget } from "../schema";

interface Row {
  id: string;
  year: number;
  currency: "SEK" | "NOK";
  version: number;
  source: string | null;
  status: BudgetStatus;
  decision_reference: string | null;
  decision_paragraph: string | null;
  decision_on: string | null;
  decision_body: string | null;
  line_id: string | null;
  group_name: string;
  budget_ore: bigint;
  outcome_ore: bigint;
  printed_difference_ore: bigint | null;
  forecast_ore: bigint | null;
  note: string | null;
}

const seesDrafts = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => role === "coordinator" || role === "economist");

async function load(db: Db, actor: Actor, year: number) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT b.id, b.year, b.currency, b.version, b.source, l.id AS line_id, l.group_name, l.budget_ore,
      coalesce(e.ore, l.outcome_ore) AS outcome_ore,
      l.printed_difference_ore, l.forecast_ore, l.note, b.status, b.decision_reference, b.decision_paragraph,
      to_char(b.decision_on, 'YYYY-MM-DD') AS decision_on, b.decision_body
    FROM budget b LEFT JOIN budget_line l ON l.budget_id = b.id
    -- Of its entries, where a group has any; else as the source of the budget says.
    LEFT JOIN (SELECT group_name, sum(amount_ore)::bigint AS ore FROM outcome_entry
      WHERE office_id = ${actor.office.id}::uuid AND year = ${year} GROUP BY group_name) e
      ON e.group_name = l.group_name
    WHERE b.office_id = ${actor.office.id}::uuid AND b.year = ${year}
      AND (b.status <> 'draft' OR ${seesDrafts(actor)})
    ORDER BY l.sequence`;
  const first = rows[0];
  if (!first) throw notFound();
  const lines = rows.flatMap((row) => {
    if (!row.line_id) return [];
    const [budgetOre, outcomeOre] = [oreFromDatabase(row.budget_ore), oreFromDatabase(row.outcome_ore)];
    const printed = row.printed_difference_ore;
    const forecastOre = row.forecast_ore === null ? null : oreFromDatabase(row.forecast_ore);
    return [
      {
        id: row.line_id,
        group: row.group_name,
        budgetOre,
        outcomeOre,
        differenceOre: difference(budgetOre, outcomeOre),
        printedDifferenceOre: printed === null ? null : oreFromDatabase(printed),
        forecastOre,
        beyondOre: beyondBudget({ budgetOre, forecastOre }),
        note: row.note,
      },
    ];
  });
  return { first, lines };
}

/**
 * One year's budget and outcome. Drafts are the coordinator's. Throws request.notFound. One
 * statement.
 */
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

/**
 * The budget as its page shows it: with its source, whether that prints differences (and is then
 * quoted by its word for them), and how many overspends it prints without a sign. One statement.
 */
export async function getBudgetPage(db: Db, actor: Actor, year: number) {
  const { first, lines } = await load(db, actor, year);
  const unsigned = lines.filter(
    (line) => line.differenceOre < 0 && line.printedDifferenceOre === -line.differenceOre,
  ).length;
  const total = { ...totalOf(lines), forecastOre: forecastOf(lines) };
  return {
    year: first.year,
    currency: first.currency,
    source: first.source,
    status: first.status,
    decision: {
      reference: first.decision_reference,
      paragraph: first.decision_paragraph,
      date: first.decision_on,
      body: first.decision_body,
    },
    lines,
    total: { ...total, beyondOre: beyondBudget(total) },
    yearGone: yearGone(first.year, actor.office.today),
    unsigned,
    isPrinted: lines.some((line) => line.printedDifferenceOre !== null),
    hasOutcome: hasOutcome(first.year, actor.office.today, lines),
  };
}
export type BudgetPage = Awaited<ReturnType<typeof getBudgetPage>>;

/** The years that have a budget, newest first. One statement. */
export function listBudgetYears(db: Db, actor: Actor): Promise<BudgetYear[]> {
  return db.budget.findMany({
    where: { officeId: actor.office.id, ...(!seesDrafts(actor) && { status: { not: "draft" } }) },
    select: { year: true, status: true },
    orderBy: { year: "desc" },
  });
}

/**
 * The newest adopted year's budget, or null where there is none; and the years that wait for a
 * decision. Two statements.
 */
export async function getBudgetSituation(db: Db, actor: Actor) {
  const years = await listBudgetYears(db, actor);
  const year = currentYear(years);
  return {
    budget: year === null ? null : await getBudgetPage(db, actor, year),
    proposed: years.filter(({ status }) => status === "proposed").map(({ year: each }) => each),
  };
}
