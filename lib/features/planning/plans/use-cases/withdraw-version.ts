import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getVersion } from "../queries";
import { assertProposed, loadVersion, planSubject, setProposed } from "../repository";
import type { PlanVersion, VersionParams } from "../schema";

/** Takes a proposal back: it is a draft again. */
export async function withdrawVersion({
  db,
  actor,
  params,
  version,
}: Call<VersionParams>): Promise<PlanVersion> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const loaded = await loadVersion(db, actor, params);
  assertProposed(loaded);
  const current = () => getVersion(db, actor, params);
  await assertVersion(loaded, version, current);
  await setProposed(db, actor, loaded, null, current);
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.withdrawn",
    subject: planSubject(loaded.plan),
    data: { number: loaded.number },
  });
  return current();
}
