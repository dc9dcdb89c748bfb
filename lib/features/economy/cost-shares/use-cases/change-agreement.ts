import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { fieldsOf } from "@/lib/domain/changed-fields";
import { assertDecided, saidIn } from "@/lib/domain/decision";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { assertDefined } from "../domain";
import { costShareEvents } from "../events";
import { getAgreement } from "../queries";
import {
  agreementSubject,
  assertDraft,
  assertFree,
  loadAgreement,
  lockKeys,
  updateAgreement,
} from "../repository";
import type { Agreement, AgreementParams, ChangeAgreementBody } from "../schema";
import { assertDays } from "./checks";

/** Changes a draft. Of what is adopted the last day alone, so that a later key can follow. */
export async function changeAgreement({
  db,
  actor,
  params,
  body,
  version,
}: Call<AgreementParams, undefined, ChangeAgreementBody>): Promise<Agreement> {
  const role = assertMay(actor, "cost-share:edit", { kind: "office" });
  await lockKeys(db, actor);
  const loaded = await loadAgreement(db, actor, params.key);
  const current = () => getAgreement(db, actor, params.key);
  const { decision: given, ...rest } = body;
  const isEndOnly = Object.keys(body).every((field) => field === "until");
  if (!isEndOnly) assertDraft(loaded);
  await assertVersion(loaded, version, current);
  const days = {
    from: body.from ?? loaded.from,
    until: body.until === undefined ? loaded.until : body.until,
  };
  assertDays(days);
  if (body.rule) assertDefined(body.rule);
  const decision = given === undefined ? undefined : saidIn(given);
  assertDecided(decision ?? null, actor.office.today);
  await assertFree(db, actor, { use: loaded.use, ...days, but: loaded.id });
  const fields = fieldsOf({
    name: body.name !== undefined && body.name !== loaded.name,
    from: days.from !== loaded.from,
    until: days.until !== loaded.until,
    decision: given !== undefined,
    rule: body.rule !== undefined,
  });
  if (fields === "") return current();
  await updateAgreement(db, actor, loaded, { ...rest, ...(decision !== undefined && { decision }) }, current);
  const subject = agreementSubject({ id: loaded.id, name: body.name ?? loaded.name });
  await appendAudit(
    db,
    { actor, role },
    costShareEvents,
    loaded.status === "adopted"
      ? { type: "costShare.ended", subject, data: { until: days.until ?? "" } }
      : { type: "costShare.changed", subject, data: { fields } },
  );
  return current();
}
