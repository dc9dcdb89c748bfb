import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertDecided, saidIn } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getVersion } from "../queries";
import { createAddendum, loadVersion, planSubject } from "../repository";
import type { Addendum, AddendumBody, VersionParams } from "../schema";

/** Corrects the decision of a version that is frozen: beside it, never instead. */
export async function addAddendum({
  db,
  actor,
  params,
  body: { text, decision: told },
}: Call<VersionParams, undefined, AddendumBody>): Promise<Addendum> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const loaded = await loadVersion(db, actor, params);
  if (loaded.status !== "adopted" && loaded.status !== "superseded") throw new AppError("plan.notAdopted");
  const decision = saidIn(told);
  assertDecided(decision, actor.office.today);
  const addendumId = await createAddendum(db, actor, loaded.id, { text, decision });
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.decisionCorrected",
    subject: planSubject(loaded.plan),
    data: { number: loaded.number, addendumId },
  });
  return (await getVersion(db, actor, params)).addenda.find(({ id }) => id === addendumId)!;
}
