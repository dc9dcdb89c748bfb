import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { budgetEvents } from "../events";
import { assertYearOpen, getBudget } from "../queries";
import { budgetSubject, copyLines, createRevision, loadBudget, touchBudget } from "../repository";
import type { Budget, BudgetParams, RevisionBody } from "../schema";

/**
 * Opens a revision of an adopted budget: a draft with its lines, which counts once it is decided.
 */
export async function reviseBudget({
  db,
  actor,
  params: { year },
  body: { reason },
  version,
}: Call<BudgetParams, undefined, RevisionBody>): Promise<Budget> {
  const role = assertMay(actor, "budget:edit", { kind: "office" });
  const budget = await loadBudget(db, actor, year);
  await assertYearOpen(db, year);
  const { inForce, open } = budget;
  if (!inForce) throw new AppError("budget.notAdopted");
  if (open) throw new AppError("budget.revisionOpen");
  const current = () => getBudget(db, actor, { year });
  await assertVersion(budget, version, current);
  await touchBudget(db, actor, budget, current);
  const number = inForce.number + 1;
  const into = await createRevision(db, actor, { budgetId: budget.id, number, reason });
  await copyLines(db, actor, { from: inForce.id, into });
  await appendAudit(db, { actor, role }, budgetEvents, {
    type: "budget.revised",
    subject: budgetSubject(budget),
    data: { revision: number, reason },
  });
  return getBudget(db, actor, { year, revision: number });
}
