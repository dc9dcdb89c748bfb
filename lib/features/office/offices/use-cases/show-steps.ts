import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { officeEvents } from "../events";
import { setStepsShown } from "../repository";

/** Puts the list of what a new office needs away for everybody, or shows it again. */
export async function showSteps(
  call: Call<undefined, undefined, { shown: boolean }>,
): Promise<{ shown: boolean }> {
  const { db, actor, clock, body } = call;
  const role = assertMay(actor, "office:manage", { kind: "office" });
  const { id, name } = actor.office;
  if (await setStepsShown(db, { id, by: actor.userId, clock }, body.shown))
    await appendAudit(db, { actor, role }, officeEvents, {
      type: body.shown ? "office.stepsShown" : "office.stepsHidden",
      subject: { type: "office", id, label: name, scope: { kind: "office" } },
      data: {},
    });
  return { shown: body.shown };
}
