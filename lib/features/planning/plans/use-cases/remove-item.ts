import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getItem } from "../queries";
import { assertDraft, deleteItem, loadItem, loadVersion, planSubject, touchDraft } from "../repository";
import type { ItemParams } from "../schema";

/** Takes an item out of a draft. */
export async function removeItem({ db, actor, params, version: read }: Call<ItemParams>): Promise<undefined> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const version = await loadVersion(db, actor, params);
  const item = await loadItem(db, version, params.id);
  assertDraft(version);
  const current = () => getItem(db, actor, { version: version.id, item: item.id });
  await assertVersion(item, read, current);
  await touchDraft(db, actor, version);
  await deleteItem(db, actor, item, current);
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.itemRemoved",
    subject: planSubject(version.plan),
    data: { number: version.number, name: item.label, from: item.plannedFor },
  });
}
