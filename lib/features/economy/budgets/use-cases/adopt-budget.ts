import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertDecided, formatDecision, saidIn } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { budgetEvents } from "../events";
import { assertMayAdopt } from "../policy";
import { assertYearOpen, getBudget } from "../queries";
import { adopt, budgetSubject, loadBudget } from "../repository";
import type { AdoptionBody, Budget, BudgetParams } from "../schema";

/** Adopts the year's proposal for good; the revision before it stays to be read. */
export async function adoptBudget({
  db,
  actor,
  clock,
  params: { year },
  body,
  version,
}: Call<BudgetParams, undefined, AdoptionBody>): Promise<Budget> {
  const role = assertMay(actor, "budget:adopt", { kind: "office" });
  const budget = await loadBudget(db, actor, year);
  await assertYearOpen(db, year);
  const { open } = budget;
  if (open?.status !== "proposed") throw new AppError("budget.notProposed");
  const current = () => getBudget(db, actor, { year, revision: open.number });
  await assertVersion(budget, version, current);
  const decision = saidIn(body.decision);
  assertMayAdopt(actor, decision);
  assertDecided(decision, actor.office.today);
  if (!(await adopt(db, budget, clock.now(), decision)))
    throw new AppError("request.stale", { current: await current() });
  const adopted = await current();
  await appendAudit(db, { actor, role }, budgetEvents, {
    type: "budget.adopted",
    subject: budgetSubject(budget),
    data: {
      revision: open.number,
      decision: decision ? formatDecision(decision, actor.office.locale) : "",
      totalOre: adopted.total.budgetOre,
    },
  });
  return adopted;
}
