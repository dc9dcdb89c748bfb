import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getVersion } from "../queries";
import { assertDraft, deleteDraft, loadVersion, planSubject } from "../repository";
import type { VersionParams } from "../schema";

/** Throws a draft away with its items. */
export async function removeVersion({ db, actor, params, version }: Call<VersionParams>): Promise<undefined> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const loaded = await loadVersion(db, actor, params);
  assertDraft(loaded);
  const current = () => getVersion(db, actor, params);
  await assertVersion(loaded, version, current);
  const items = await deleteDraft(db, actor, loaded, current);
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.draftRemoved",
    subject: planSubject(loaded.plan),
    data: { number: loaded.number, items },
  });
}
