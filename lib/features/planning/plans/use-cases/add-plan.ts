import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { isReservedKey, keyOf } from "@/lib/domain/keys";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getPlan } from "../queries";
import { createPlan, keyTaken, planSubject } from "../repository";
import type { AddPlanBody, Plan } from "../schema";

/** Adds a plan, without a version yet. */
export async function addPlan({ db, actor, body }: Call<undefined, undefined, AddPlanBody>): Promise<Plan> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const { name, firstYear, lastYear } = body;
  if (body.key !== undefined && isReservedKey(body.key)) throw keyTaken();
  const key = body.key ?? keyOf(name);
  const id = await createPlan(db, actor, { key, name, firstYear, lastYear });
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.added",
    subject: planSubject({ id, name }),
    data: { years: firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}` },
  });
  return getPlan(db, actor, key);
}
