import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getVersion } from "../queries";
import {
  copyItems,
  createVersion,
  findOpenVersion,
  findVersion,
  loadPlan,
  lockPlan,
  planSubject,
} from "../repository";
import type { AddVersionBody, PlanParams, PlanVersion } from "../schema";

/**
 * Begins a draft, empty or with the items of another version of the plan; those of municipalities
 * that have left are not taken over.
 */
export async function addVersion({
  db,
  actor,
  params,
  body: { from, criteria },
}: Call<PlanParams, undefined, AddVersionBody>): Promise<PlanVersion> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const plan = await loadPlan(db, actor, params.plan);
  await lockPlan(db, plan);
  const begun = from === null ? null : await findVersion(db, plan, from);
  if (from !== null && !begun)
    throw new AppError("plan.unknownVersion", { errors: [{ path: "from", code: "plan.unknownVersion" }] });
  if ((await findOpenVersion(db, plan.id)) !== null) throw new AppError("plan.draftExists");
  const { id, number } = await createVersion(db, actor, plan, criteria);
  const items = begun ? await copyItems(db, actor, { from: begun.id, into: id }) : 0;
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.draftBegun",
    subject: planSubject(plan),
    data: { number, after: from ?? 0, items },
  });
  return getVersion(db, actor, { plan: plan.key, n: number });
}
