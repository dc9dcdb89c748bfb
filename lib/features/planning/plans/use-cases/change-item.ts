import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion, type Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getItem } from "../queries";
import {
  assertDraft,
  loadItem,
  loadVersion,
  planSubject,
  touchDraft,
  updateItem,
  type LoadedItem,
  type LoadedVersion,
} from "../repository";
import type { ChangeItemBody, ItemParams, PlanItem } from "../schema";
import { assertFree, assertWithin } from "./checks";

/** A move is told as one; whatever else was said anew is told by its name. */
async function tell(
  db: Db,
  by: { actor: Actor; role: Role },
  { plan, number }: LoadedVersion,
  item: LoadedItem,
  { plannedFor, ...others }: ChangeItemBody,
): Promise<void> {
  const subject = planSubject(plan);
  const of = { number, name: item.label };
  if (plannedFor !== undefined && plannedFor !== item.plannedFor)
    await appendAudit(db, by, planEvents, {
      type: "plan.itemMoved",
      subject,
      data: { ...of, from: item.plannedFor, to: plannedFor, isPlaced: plannedFor !== null },
    });
  const fields = Object.keys(others).join(" ");
  if (fields !== "")
    await appendAudit(db, by, planEvents, {
      type: "plan.itemChanged",
      subject,
      data: { ...of, fields },
    });
}

/** Moves an item of a draft, or changes what is said of it; what is left out stays. */
export async function changeItem({
  db,
  actor,
  params,
  body,
  version: read,
}: Call<ItemParams, undefined, ChangeItemBody>): Promise<PlanItem> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const version = await loadVersion(db, actor, params);
  const item = await loadItem(db, version, params.id);
  assertDraft(version);
  const current = () => getItem(db, actor, { version: version.id, item: item.id });
  await assertVersion(item, read, current);
  assertWithin(version, body.plannedFor);
  if (Object.keys(body).length === 0) return current();
  await touchDraft(db, actor, version);
  if (body.scope)
    await assertFree(db, version, { installation: item.installation, scope: body.scope, but: item.id });
  await updateItem(db, actor, item, body, current);
  await tell(db, { actor, role }, version, item, body);
  return current();
}
