import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getPlan } from "../queries";
import { loadPlan, planSubject, renamePlan } from "../repository";
import type { ChangePlanBody, Plan, PlanParams } from "../schema";

/** Gives a plan another name; the same name changes nothing. */
export async function changePlan({
  db,
  actor,
  params,
  body: { name },
  version,
}: Call<PlanParams, undefined, ChangePlanBody>): Promise<Plan> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const plan = await loadPlan(db, actor, params.plan);
  const current = () => getPlan(db, actor, params.plan);
  await assertVersion(plan, version, current);
  if (name === undefined || name === plan.name) return current();
  await renamePlan(db, actor, plan, name, current);
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.renamed",
    subject: planSubject({ ...plan, name }),
    data: { from: plan.name, to: name },
  });
  return current();
}
