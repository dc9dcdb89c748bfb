import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { difference, oreFromDatabase } from "@/lib/domain/money";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import { besideEachOther, shownOutcome, type BudgetStatus, type BudgetYear, type LineKind } from "../domain";
import type { BudgetListed } from "../schema";
import { decisionOf, linesWithOutcome, seesDrafts } from "./load";

/**
 * The revision `r` of each year `b` that its reader is shown: the one in force, else the only one;
 * and the open one `o` that is to follow it.
 */
const shownYears = (actor: Actor): Prisma.Sql => Prisma.sql`
  budget b
  CROSS JOIN LATERAL (
    SELECT * FROM budget_revision x
    WHERE x.budget_id = b.id AND (x.status <> 'draft' OR ${seesDrafts(actor)})
    ORDER BY x.status = 'adopted' DESC, x.number DESC LIMIT 1
  ) r
  LEFT JOIN budget_revision o ON o.budget_id = b.id AND o.number > r.number
    AND o.status <> 'adopted' AND (o.status <> 'draft' OR ${seesDrafts(actor)})`;

interface YearRow {
  id: string;
  year: number;
  currency: "SEK" | "NOK";
  version: number;
  status: BudgetStatus;
  number: number;
  decision: DecisionReference | null;
  open_number: number | null;
  open_status: "draft" | "proposed" | null;
  budget_ore: bigint;
  outcome_ore: bigint;
}

/** Every year's budget, the newest first. One statement. */
export async function listBudgets(db: Db, actor: Actor): Promise<BudgetListed[]> {
  const rows = await db.$queryRaw<YearRow[]>`
    SELECT b.id, b.year, b.currency, b.version, r.status, r.number, ${decisionOf} AS decision,
      o.number AS open_number, o.status AS open_status,
      coalesce(s.budget_ore, 0)::bigint AS budget_ore, coalesce(s.outcome_ore, 0)::bigint AS outcome_ore
    FROM ${shownYears(actor)}
    LEFT JOIN LATERAL (
      SELECT sum(CASE l.kind WHEN 'cost' THEN l.budget_ore ELSE -l.budget_ore END) AS budget_ore,
        sum(l.outcome_ore) AS outcome_ore
      FROM ${linesWithOutcome} l WHERE l.revision_id = r.id
    ) s ON true
    WHERE b.office_id = ${actor.office.id}::uuid
    ORDER BY b.year DESC`;
  return rows.map((row) => {
    const [budgetOre, outcomeOre] = [oreFromDatabase(row.budget_ore), oreFromDatabase(row.outcome_ore)];
    return {
      id: row.id,
      year: row.year,
      currency: row.currency,
      status: row.status,
      revision: row.number,
      decision: row.decision,
      total: { budgetOre, outcomeOre, differenceOre: difference(budgetOre, outcomeOre) },
      open:
        row.open_number === null || row.open_status === null
          ? null
          : { revision: row.open_number, status: row.open_status },
      version: row.version,
    };
  });
}

/** The years that have a budget, newest first. One statement. */
export const listBudgetYears = (db: Db, actor: Actor): Promise<BudgetYear[]> =>
  db.$queryRaw<BudgetYear[]>`
    SELECT b.year, r.status, o.status AS open FROM ${shownYears(actor)}
    WHERE b.office_id = ${actor.office.id}::uuid ORDER BY b.year DESC`;

interface GroupRow {
  year: number;
  group_name: string;
  kind: LineKind;
  budget_ore: bigint;
  outcome_ore: bigint;
}

/** The groups of the newest `most` years beside each other. One statement. */
export async function compareYears(db: Db, actor: Actor, most: number) {
  const rows = await db.$queryRaw<GroupRow[]>`
    WITH years AS (
      SELECT b.year, r.id FROM ${shownYears(actor)}
      WHERE b.office_id = ${actor.office.id}::uuid ORDER BY b.year DESC LIMIT ${most}
    )
    SELECT y.year, l.group_name, l.kind, sum(l.budget_ore)::bigint AS budget_ore, sum(l.outcome_ore)::bigint AS outcome_ore
    FROM years y JOIN ${linesWithOutcome} l ON l.revision_id = y.id
    GROUP BY 1, 2, 3 ORDER BY y.year DESC, min(l.sequence)`;
  return besideEachOther(
    rows.map(({ year, group_name: group, kind, ...row }) => ({
      year,
      group,
      kind,
      budgetOre: oreFromDatabase(row.budget_ore),
      outcomeOre: shownOutcome(kind, oreFromDatabase(row.outcome_ore)),
    })),
  );
}
export type YearsBeside = Awaited<ReturnType<typeof compareYears>>;
