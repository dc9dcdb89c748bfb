import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertDecided, saidIn } from "@/lib/domain/decision";
import { isReservedKey, keyOf } from "@/lib/domain/keys";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { assertDefined } from "../domain";
import { costShareEvents } from "../events";
import { getAgreement } from "../queries";
import { agreementSubject, assertFree, createAgreement, keyTaken, lockKeys } from "../repository";
import type { AddAgreementBody, Agreement } from "../schema";
import { assertDays } from "./checks";

/** Begins a draft of a key, without rows yet. */
export async function addAgreement({
  db,
  actor,
  body,
}: Call<undefined, undefined, AddAgreementBody>): Promise<Agreement> {
  const role = assertMay(actor, "cost-share:edit", { kind: "office" });
  const { name, from, until } = body;
  if (body.key !== undefined && isReservedKey(body.key)) throw keyTaken();
  assertDays(body);
  assertDefined(body.rule);
  const decision = saidIn(body.decision);
  assertDecided(decision, actor.office.today);
  await lockKeys(db, actor);
  await assertFree(db, actor, body);
  const key = body.key ?? keyOf(name);
  const id = await createAgreement(db, actor, { ...body, key, decision });
  await appendAudit(db, { actor, role }, costShareEvents, {
    type: "costShare.drafted",
    subject: agreementSubject({ id, name }),
    data: { from, until: until ?? "" },
  });
  return getAgreement(db, actor, key);
}
