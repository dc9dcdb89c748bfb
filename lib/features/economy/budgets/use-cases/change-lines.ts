import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { changesOf, lineFaults } from "../domain";
import { budgetEvents } from "../events";
import { assertYearOpen, getBudget } from "../queries";
import { budgetSubject, listLines, loadBudget, saveLines, touchBudget } from "../repository";
import type { Budget, BudgetParams, LinesBody } from "../schema";

/** Says all lines of the year's draft or proposal. */
export async function changeLines({
  db,
  actor,
  params: { year },
  body: { lines },
  version,
}: Call<BudgetParams, undefined, LinesBody>): Promise<Budget> {
  const role = assertMay(actor, "budget:edit", { kind: "office" });
  const budget = await loadBudget(db, actor, year);
  await assertYearOpen(db, year);
  const { open } = budget;
  if (!open) throw new AppError("budget.notOpen");
  const current = () => getBudget(db, actor, { year, revision: open.number });
  await assertVersion(budget, version, current);
  const before = await listLines(db, open.id);
  const errors = lineFaults(lines, new Set(before.map(({ id }) => id)));
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const stay = new Set(lines.map(({ id }) => id));
  const spent = before.filter(({ id, hasOutcome }) => hasOutcome && !stay.has(id));
  if (spent.length > 0)
    throw new AppError("budget.lineHasOutcome", {
      params: { groups: spent.map(({ group }) => group).join(", ") },
    });
  const changes = changesOf(before, lines);
  if (changes.added + changes.changed + changes.removed === 0 && isInOrder(before, lines)) return current();
  await touchBudget(db, actor, budget, current);
  await saveLines(db, actor, open.id, lines, before);
  const changed = await current();
  await appendAudit(db, { actor, role }, budgetEvents, {
    type: "budget.linesChanged",
    subject: budgetSubject(budget),
    data: { revision: open.number, ...changes, totalOre: changed.total.budgetOre },
  });
  return changed;
}

const isInOrder = (before: readonly { id: string }[], after: readonly { id: string | null }[]): boolean =>
  before.every(({ id }, at) => after[at]?.id === id);
