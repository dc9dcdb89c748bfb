import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { fieldsOf } from "@/lib/domain/changed-fields";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getVersion } from "../queries";
import { assertDraft, loadVersion, planSubject, updateVersion } from "../repository";
import type { ChangeVersionBody, PlanVersion, VersionParams } from "../schema";

/** Says by which criteria a draft is made, and what the coordinator wants to say of it. */
export async function changeVersion({
  db,
  actor,
  params,
  body,
  version,
}: Call<VersionParams, undefined, ChangeVersionBody>): Promise<PlanVersion> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const loaded = await loadVersion(db, actor, params);
  assertDraft(loaded);
  const current = () => getVersion(db, actor, params);
  await assertVersion(loaded, version, current);
  const fields = fieldsOf({ criteria: body.criteria !== undefined, note: body.note !== undefined });
  if (fields === "") return current();
  await updateVersion(db, actor, loaded, body, current);
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.draftChanged",
    subject: planSubject(loaded.plan),
    data: { number: loaded.number, fields },
  });
  return current();
}
