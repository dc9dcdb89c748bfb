import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { budgetEvents } from "../events";
import { assertYearOpen, getBudget } from "../queries";
import { beginWith, budgetSubject, createBudget, findBudget } from "../repository";
import type { AddBudgetBody, Budget } from "../schema";

/** Begins a year's budget as a draft: empty, or with another year's lines. */
export async function addBudget({
  db,
  actor,
  body: { year, from },
}: Call<undefined, undefined, AddBudgetBody>): Promise<Budget> {
  const role = assertMay(actor, "budget:edit", { kind: "office" });
  await assertYearOpen(db, year);
  const begun = from === null ? null : await findBudget(db, actor, from);
  if (from !== null && !begun)
    throw new AppError("budget.unknownYear", { errors: [{ path: "from", code: "budget.unknownYear" }] });
  const { id, draft } = await createBudget(db, actor, year);
  const source = begun?.inForce ?? begun?.open;
  const lines = source ? await beginWith(db, actor, { from: source.id, into: draft }) : 0;
  await appendAudit(db, { actor, role }, budgetEvents, {
    type: "budget.added",
    subject: budgetSubject({ id, year }),
    data: { from: from === null ? "" : String(from), lines },
  });
  return getBudget(db, actor, { year });
}
