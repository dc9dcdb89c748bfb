import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { costShareEvents } from "../events";
import { getAgreement } from "../queries";
import { agreementSubject, assertDraft, deleteDraft, loadAgreement } from "../repository";
import type { AgreementParams } from "../schema";

/** Throws a draft away with its rows. */
export async function removeAgreement({
  db,
  actor,
  params,
  version,
}: Call<AgreementParams>): Promise<undefined> {
  const role = assertMay(actor, "cost-share:edit", { kind: "office" });
  const loaded = await loadAgreement(db, actor, params.key);
  assertDraft(loaded);
  const current = () => getAgreement(db, actor, params.key);
  await assertVersion(loaded, version, current);
  const rows = await deleteDraft(db, actor, loaded, current);
  await appendAudit(db, { actor, role }, costShareEvents, {
    type: "costShare.removed",
    subject: agreementSubject(loaded),
    data: { rows },
  });
}
