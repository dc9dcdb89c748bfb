import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getVersion } from "../queries";
import { assertDraft, loadVersion, planSubject, setProposed } from "../repository";
import type { PlanVersion, VersionParams } from "../schema";

/** Lays a draft before the council. */
export async function proposeVersion({
  db,
  actor,
  clock,
  params,
  version,
}: Call<VersionParams>): Promise<PlanVersion> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const loaded = await loadVersion(db, actor, params);
  assertDraft(loaded);
  const current = () => getVersion(db, actor, params);
  await assertVersion(loaded, version, current);
  await setProposed(db, actor, loaded, clock.now(), current);
  const proposed = await current();
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.proposed",
    subject: planSubject(loaded.plan),
    data: { number: loaded.number, items: proposed.items.length },
  });
  return proposed;
}
