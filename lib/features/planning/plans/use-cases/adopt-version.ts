import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertDecided, formatDecision, saidIn } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { assertMayAdopt } from "../policy";
import { getVersion } from "../queries";
import { adopt, assertProposed, loadVersion, planSubject } from "../repository";
import type { AdoptionBody, PlanVersion, VersionParams } from "../schema";

/**
 * Adopts a proposal for good. The version before it is superseded, and deliveries follow to the
 * items that say what they take in.
 */
export async function adoptVersion({
  db,
  actor,
  clock,
  params,
  body,
  version,
}: Call<VersionParams, undefined, AdoptionBody>): Promise<PlanVersion> {
  const role = assertMay(actor, "plan:adopt", { kind: "office" });
  const loaded = await loadVersion(db, actor, params);
  assertProposed(loaded);
  const current = () => getVersion(db, actor, params);
  await assertVersion(loaded, version, current);
  const decision = saidIn(body.decision);
  assertMayAdopt(actor, decision);
  assertDecided(decision, actor.office.today);
  const followed = await adopt(db, loaded, clock.now(), decision);
  if (!followed) throw new AppError("plan.notProposed", { current: await current() });
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.adopted",
    subject: planSubject(loaded.plan),
    data: {
      number: loaded.number,
      decision: decision ? formatDecision(decision, actor.office.locale) : "",
      superseded: followed.superseded ?? 0,
      tied: followed.tied,
      untied: followed.untied,
    },
  });
  return current();
}
