import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { notFound } from "@/lib/domain/errors";
import { oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import { differenceOf, shownOutcome, type BudgetStatus, type LineKind } from "../domain";
import type { RevisionListed } from "../schema";

export const seesDrafts = (actor: Actor): boolean => holds(actor, "budget:edit");

/** A decision's columns of a revision `r`, as one value; null where nothing is known of it. */
export const decisionOf = Prisma.sql`
  CASE WHEN num_nonnulls(r.decision_reference, r.decision_paragraph, r.decision_on, r.decision_body, r.decision_chain) > 0
    THEN jsonb_build_object('reference', r.decision_reference, 'paragraph', r.decision_paragraph, 'date', r.decision_on,
      'body', r.decision_body) || CASE WHEN r.decision_chain IS NULL THEN '{}' ELSE jsonb_build_object('chain', r.decision_chain) END
  END`;

interface Row {
  id: string;
  year: number;
  currency: "SEK" | "NOK";
  version: number;
  source: string | null;
  revision_id: string;
  number: number;
  status: BudgetStatus;
  reason: string | null;
  decision: DecisionReference | null;
  proposed_at: Date | null;
  adopted_at: Date | null;
}

const listed = (row: Row): RevisionListed => ({
  revision: row.number,
  status: row.status,
  reason: row.reason,
  decision: row.decision,
  proposedAt: row.proposed_at?.toISOString() ?? null,
  adoptedAt: row.adopted_at?.toISOString() ?? null,
});

/** The revisions of a year, or of all: the newest year and revision first. One statement. */
const listRevisions = (db: Db, actor: Actor, year?: number): Promise<Row[]> =>
  db.$queryRaw<Row[]>`
    SELECT b.id, b.year, b.currency, b.version, b.source, r.id AS revision_id, r.number, r.status, r.reason,
      ${decisionOf} AS decision, r.proposed_at, r.adopted_at
    FROM budget b JOIN budget_revision r ON r.budget_id = b.id
    WHERE b.office_id = ${actor.office.id}::uuid ${year === undefined ? Prisma.empty : Prisma.sql`AND b.year = ${year}`}
      AND (r.status <> 'draft' OR ${seesDrafts(actor)})
    ORDER BY b.year DESC, r.number DESC`;

/**
 * A year with its revisions, the newest first, and the one that is asked for: without a number the
 * one in force, else the only one. Throws request.notFound, also for a draft of others. One
 * statement.
 */
export const loadYear = async (
  db: Db,
  actor: Actor,
  { year, revision }: { year: number; revision?: number },
) => yearOf(await listRevisions(db, actor, year), revision);

/**
 * All years, each with the revision in force, else the only one; the newest first. One statement.
 */
export async function loadYears(db: Db, actor: Actor) {
  const rows = await listRevisions(db, actor);
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.map((year) => yearOf(rows.filter((row) => row.year === year)));
}

function yearOf(rows: readonly Row[], revision?: number) {
  const inForce = rows.find(({ status }) => status === "adopted");
  const asked = revision === undefined ? (inForce ?? rows[0]) : rows.find((one) => one.number === revision);
  if (!asked) throw notFound();
  const before = asked.status === "adopted" ? undefined : rows.find((one) => one.status === "adopted");
  return {
    id: asked.id,
    year: asked.year,
    currency: asked.currency,
    version: asked.version,
    source: asked.source,
    asked: { id: asked.revision_id, ...listed(asked) },
    /** The one in force that the asked one is to follow. */
    before: before ? { id: before.revision_id, revision: before.number } : null,
    /** The revision in force, by its number. */
    inForce: inForce?.number ?? null,
    revisions: rows.map(listed),
  };
}

interface LineRow {
  id: string;
  group_name: string;
  kind: LineKind;
  budget_ore: bigint;
  to_date_ore: bigint | null;
  outcome_ore: bigint;
  forecast_ore: bigint | null;
  note: string | null;
  fund_key: string;
  fund_name: string | null;
  printed_difference_ore: bigint | null;
  entries: number;
}

const known = (ore: bigint | null): number | null => (ore === null ? null : oreFromDatabase(ore));

/**
 * The lines `l` of budgets with their outcome: the sum of the year's entries of the same group and
 * financing, or what the source of the budget says where there are none. Of a group with both costs
 * and income the sign says which line an entry belongs to.
 */
export const linesWithOutcome = Prisma.sql`(
  SELECT x.id, x.revision_id, x.sequence, x.group_name, x.kind, x.budget_ore, x.to_date_ore, x.forecast_ore, x.note,
    x.fund_key, x.fund_name, x.printed_difference_ore,
    CASE WHEN e.entries > 0 THEN e.ore ELSE x.outcome_ore END AS outcome_ore, e.entries
  FROM budget_line x JOIN budget_revision w ON w.id = x.revision_id JOIN budget y ON y.id = w.budget_id
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(e.entries), 0) AS entries, coalesce(sum(e.amount_ore) FILTER (
      WHERE e.is_income = (x.kind = 'income') OR NOT EXISTS (SELECT FROM budget_line other
        WHERE other.revision_id = x.revision_id AND other.group_name = x.group_name
          AND other.fund_key = x.fund_key AND other.id <> x.id)), 0)::bigint AS ore
    FROM outcome_tally e WHERE e.office_id = x.office_id AND e.year = y.year AND e.group_name = x.group_name
      AND e.fund = x.fund_key) e)`;

/** The lines of a revision, in order, each with what differs from its budget. */
export async function loadLines(db: Db, revisionId: string) {
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT l.id, l.group_name, l.kind, l.budget_ore, l.to_date_ore, l.outcome_ore, l.forecast_ore, l.note, l.fund_key,
      l.fund_name, l.printed_difference_ore, l.entries::int
    FROM ${linesWithOutcome} l WHERE l.revision_id = ${revisionId}::uuid ORDER BY l.sequence`;
  return rows.map((row) => {
    const { kind } = row;
    const budgetOre = oreFromDatabase(row.budget_ore);
    const outcomeOre = shownOutcome(kind, oreFromDatabase(row.outcome_ore));
    return {
      id: row.id,
      group: row.group_name,
      kind,
      budgetOre,
      toDateOre: known(row.to_date_ore),
      outcomeOre,
      differenceOre: differenceOf({ kind, budgetOre, outcomeOre }),
      forecastOre: known(row.forecast_ore),
      note: row.note,
      fund: row.fund_key,
      fundName: row.fund_name,
      printedDifferenceOre: known(row.printed_difference_ore),
      /** How many rows of the outcome are of its group and financing. */
      entries: row.entries,
    };
  });
}
