import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertDecided, formatDecision, saidIn } from "@/lib/domain/decision";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { costShareEvents } from "../events";
import { assertNamed } from "../policy";
import { getAgreement } from "../queries";
import { agreementSubject, assertDraft, loadAgreement, setAdopted } from "../repository";
import type { AdoptAgreementBody, Agreement, AgreementParams } from "../schema";
import { assertOwned } from "./put-rows";

/**
 * Adopts a draft for good, by the decision of another body. The decision told here counts, else the
 * one that the draft has. Of two at once one adopts it.
 */
export async function adoptAgreement({
  db,
  actor,
  clock,
  params,
  body,
  version,
}: Call<AgreementParams, undefined, AdoptAgreementBody>): Promise<Agreement> {
  const role = assertMay(actor, "cost-share:adopt", { kind: "office" });
  const loaded = await loadAgreement(db, actor, params.key);
  assertDraft(loaded);
  const current = () => getAgreement(db, actor, params.key);
  await assertVersion(loaded, version, current);
  const draft = await current();
  const decision = saidIn(body.decision) ?? draft.decision;
  assertNamed(decision);
  assertDecided(decision, actor.office.today);
  if (loaded.use === "ownership") assertOwned(draft);
  await setAdopted(db, actor, loaded, { at: clock.now(), decision }, current);
  await appendAudit(db, { actor, role }, costShareEvents, {
    type: "costShare.adopted",
    subject: agreementSubject(loaded),
    data: { decision: formatDecision(decision, actor.office.locale) },
  });
  return current();
}
