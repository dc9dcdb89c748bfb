import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertDecided, formatDecision, saidIn } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { settlementEvents } from "../events";
import { assertDecisionTold } from "../policy";
import { getSettlement } from "../queries";
import { adopt, loadSettlement, settlementSubject } from "../repository";
import type { AdoptSettlementBody, Settlement, SettlementParams, SettlementQuery } from "../schema";
import { assertCountedNow, assertUnpaid } from "./checks";
import { tellOfDecision } from "./tell-of-settlement";

/** Adopts the year's proposal. Of two at once one does, and the other is told. */
export async function adoptSettlement({
  db,
  actor,
  clock,
  params,
  query,
  body,
  version,
  locale,
}: Call<SettlementParams, SettlementQuery, AdoptSettlementBody>): Promise<Settlement> {
  const role = assertMay(actor, "settlement:adopt", { kind: "office" });
  const one = await loadSettlement(db, actor, { ...params, ...query });
  assertUnpaid(one);
  if (one.status !== "proposed") throw new AppError("settlement.notProposed");
  const { year, kind } = one;
  const current = () => getSettlement(db, actor, { year, kind }, locale);
  await assertVersion(one, version, current);
  const decision = saidIn(body.decision);
  assertDecisionTold(actor, decision, (await current()).beyondCeiling.length > 0);
  assertDecided(decision, actor.office.today);
  await assertCountedNow(db, actor, one);
  if (!(await adopt(db, one, clock.now(), decision)))
    throw new AppError("request.stale", { current: await current() });
  await appendAudit(db, { actor, role }, settlementEvents, {
    type: "settlement.adopted",
    subject: settlementSubject(actor, one),
    data: { kind, decision: formatDecision(decision, actor.office.locale) },
  });
  await tellOfDecision(db, actor, one);
  return current();
}
