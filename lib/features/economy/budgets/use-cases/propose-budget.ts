import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { budgetEvents } from "../events";
import { assertYearOpen, getBudget } from "../queries";
import { budgetSubject, loadBudget, setProposed, touchBudget } from "../repository";
import type { Budget, BudgetParams } from "../schema";

/** Lays the year's draft before the council. */
export async function proposeBudget({
  db,
  actor,
  clock,
  params: { year },
  version,
}: Call<BudgetParams>): Promise<Budget> {
  const role = assertMay(actor, "budget:edit", { kind: "office" });
  const budget = await loadBudget(db, actor, year);
  await assertYearOpen(db, year);
  const { open } = budget;
  if (open?.status !== "draft") throw new AppError("budget.notDraft");
  const current = () => getBudget(db, actor, { year, revision: open.number });
  await assertVersion(budget, version, current);
  const { lines, total } = await current();
  if (lines.length === 0) throw new AppError("budget.noLines");
  await touchBudget(db, actor, budget, current);
  await setProposed(db, actor, open, clock.now());
  await appendAudit(db, { actor, role }, budgetEvents, {
    type: "budget.proposed",
    subject: budgetSubject(budget),
    data: { revision: open.number, totalOre: total.budgetOre },
  });
  return current();
}
