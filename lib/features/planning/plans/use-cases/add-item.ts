import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getItem } from "../queries";
import {
  assertDraft,
  createItem,
  estimateEffort,
  findPlannable,
  loadVersion,
  planSubject,
  touchDraft,
  type Plannable,
} from "../repository";
import type { AddItemBody, PlanItem, VersionParams } from "../schema";
import { assertFree, assertWithin } from "./checks";

/** Throws for what nothing can be planned of any more. */
function assertPossible({ status, hasLeft }: Plannable): void {
  if (hasLeft || status === "woundUp" || status === "replaced")
    throw new AppError("plan.notPossible", {
      errors: [{ path: "installation", code: "plan.notPossible" }],
    });
}

/** Places an installation's delivery, or a part of it, in a draft. */
export async function addItem({
  db,
  actor,
  params,
  body: { installation, ...said },
}: Call<VersionParams, undefined, AddItemBody>): Promise<PlanItem> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const version = await loadVersion(db, actor, params);
  assertDraft(version);
  assertWithin(version, said.plannedFor);
  const of = await findPlannable(db, actor, installation);
  if (!of)
    throw new AppError("plan.unknownInstallation", {
      errors: [{ path: "installation", code: "plan.unknownInstallation" }],
    });
  assertPossible(of);
  await touchDraft(db, actor, version);
  await assertFree(db, version, { installation, scope: said.scope });
  const { scope, ...same } = said;
  const id = await createItem(db, actor, version, of, {
    ...same,
    effortDays:
      said.effortDays ??
      (said.effortDays === null ? null : await estimateEffort(db, actor, version, of.productId)),
    financing: said.financing ?? (said.kind === "urgent" ? "separate" : "ordinary"),
    ...(scope && { scope }),
  });
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.itemAdded",
    subject: planSubject(version.plan),
    data: { number: version.number, name: of.label, to: said.plannedFor },
  });
  return getItem(db, actor, { version: version.id, item: id });
}
