import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import {
  beyondBudget,
  changedBy,
  currentYear,
  forecastOf,
  fundsOf,
  hasOutcome,
  toDateOf,
  totalOf,
  yearGone,
} from "../domain";
import { findBudget } from "../repository";
import type { Budget } from "../schema";
import { loadLines, loadYear, loadYears } from "./load";

interface Asked {
  year: number;
  revision?: number | undefined;
}

/**
 * One year's budget and outcome: the revision in force, or the one that is asked for. Throws
 * request.notFound. Two statements.
 */
export async function getBudget(db: Db, actor: Actor, asked: Asked): Promise<Budget> {
  const { asked: of, id, year, currency, version, revisions } = await loadYear(db, actor, asked);
  const lines = await loadLines(db, of.id);
  const { revision, status, reason, decision } = of;
  return {
    ...{ id, year, currency, version, revision, status, reason, decision, revisions },
    lines: lines.map(
      ({ fundName: _name, printedDifferenceOre: _printed, entries: _entries, ...line }) => line,
    ),
    funds: fundsOf(lines),
    total: totalOf(lines),
  };
}

/**
 * The budget as its page shows it: with its source, whether that prints differences (and is then
 * quoted by its word for them), how many overspends it prints without a sign, what a revision that
 * is not decided changes. Two statements, three for such a revision.
 */
export const getBudgetPage = async (db: Db, actor: Actor, asked: Asked) =>
  readPage(db, actor, await loadYear(db, actor, asked));

async function readPage(
  db: Db,
  actor: Actor,
  { asked: of, before, ...year }: Awaited<ReturnType<typeof loadYear>>,
) {
  const lines = await loadLines(db, of.id);
  const earlier = before ? { revision: before.revision, lines: await loadLines(db, before.id) } : null;
  const unsigned = lines.filter(
    (line) => line.differenceOre < 0 && line.printedDifferenceOre === -line.differenceOre,
  ).length;
  const sum = { ...totalOf(lines), forecastOre: forecastOf(lines) };
  const { revision, status, reason, decision } = of;
  return {
    ...year,
    ...{ revision, status, reason, decision },
    lines: lines.map((line) => ({ ...line, beyondOre: beyondBudget(line) })),
    total: { ...sum, beyondOre: beyondBudget({ kind: "cost", ...sum }) },
    /** The budget to date against the outcome; null where it isn't spread over the year. */
    toDate: toDateOf(lines),
    funds: fundsOf(lines),
    /** What a revision that is not decided changes of the one in force. */
    changes: earlier && { revision: earlier.revision, ...changedBy(earlier.lines, lines) },
    yearGone: yearGone(year.year, actor.office.today),
    unsigned,
    isPrinted: lines.some((line) => line.printedDifferenceOre !== null),
    hasOutcome: hasOutcome(year.year, actor.office.today, lines),
  };
}
export type BudgetPage = Awaited<ReturnType<typeof getBudgetPage>>;

/**
 * The year's draft or proposal, as its page shows it. Throws request.notFound where there is none.
 */
export async function getOpenBudget(db: Db, actor: Actor, year: number): Promise<BudgetPage> {
  const open = (await findBudget(db, actor, year))?.open;
  if (!open) throw notFound();
  return getBudgetPage(db, actor, { year, revision: open.number });
}

/**
 * The newest adopted year's budget, or null where there is none; and the years that wait for a
 * decision. Two statements.
 */
export async function getBudgetSituation(db: Db, actor: Actor) {
  const loaded = await loadYears(db, actor);
  const year = currentYear(loaded.map(({ year: each, asked }) => ({ year: each, status: asked.status })));
  const current = loaded.find((one) => one.year === year);
  return {
    budget: current ? await readPage(db, actor, current) : null,
    // Of a year the newest revision alone can be before the council.
    proposed: loaded.flatMap(({ year: each, revisions: [newest] }) =>
      newest?.status === "proposed" ? [each] : [],
    ),
  };
}
