import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { planEvents } from "../events";
import { getPlan } from "../queries";
import { createNote, loadPlan, planSubject } from "../repository";
import type { PlanNote, PlanNoteBody, PlanParams } from "../schema";

/** Says how a plan goes, as of now; what was said before stays. */
export async function addNote({
  db,
  actor,
  params,
  body: { text },
}: Call<PlanParams, undefined, PlanNoteBody>): Promise<PlanNote> {
  const role = assertMay(actor, "plan:edit", { kind: "office" });
  const plan = await loadPlan(db, actor, params.plan);
  const noteId = await createNote(db, actor, plan.id, text);
  await appendAudit(db, { actor, role }, planEvents, {
    type: "plan.noteAdded",
    subject: planSubject(plan),
    data: { noteId },
  });
  return (await getPlan(db, actor, plan.key)).notes.find(({ id }) => id === noteId)!;
}
