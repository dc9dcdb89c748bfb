import "server-only";
import { assertMay, mayOn } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { createDeliveryBody } from "@/lib/features/deliveries/deliveries";
import { createDelivery, holdProject } from "@/lib/features/deliveries/deliveries/server";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { isAnswerable, isSettledBy } from "../domain";
import { projectEvents } from "../events";
import { getInvitation } from "../queries";
import {
  findPlannedTrack,
  loadInvitation,
  loadProject,
  saveAnswer,
  subjectIn,
  type LoadedInvitation,
  type LoadedProject,
} from "../repository";
import type { AnswerBody, Invitation, InvitationParams } from "../schema";

type Answer = Call<InvitationParams, undefined, AnswerBody>;

/**
 * Answers for a municipality that is asked to join: by its archivist until the last day, by the
 * office also afterwards. Joining makes its track, as a delivery is made in any other way, unless
 * it has one. Who delivers in the project calls the delivery off instead of answering anew.
 */
export async function answerInvitation(call: Answer): Promise<Invitation> {
  const { db, actor, clock, params, body } = call;
  await holdProject(db, params.id);
  const project = await loadProject(db, actor, params.id);
  const invitation = await loadInvitation(db, actor, params);
  const { scope } = invitation;
  const role = assertMay(actor, "project:answer", scope);
  const isOffice = mayOn(actor, "project:manage", { kind: "office" });
  if (isSettledBy(invitation, body.answer)) throw new AppError("project.alreadyJoined");
  if (!isOffice && !isAnswerable(invitation, actor.office.today)) throw new AppError("project.answerTooLate");
  if (body.answer === "joins" && !invitation.hasTrack) await makeTrack(call, project, invitation);
  await saveAnswer(db, actor, invitation, body, clock.now());
  const subject = subjectIn(project, scope);
  await appendAudit(db, { actor, role }, projectEvents, {
    type: "project.answered",
    subject,
    data: { municipality: scope.code, answer: body.answer },
  });
  await notify(db, {
    type: "project.answered",
    subject,
    to: { roles: ["coordinator", "officer"] },
    data: { answer: body.answer },
  });
  return getInvitation(db, actor, params);
}

/** The municipality's delivery in the project, of the adopted plan where it stands in one. */
async function makeTrack(
  { db, actor, clock, params, locale }: Answer,
  project: LoadedProject,
  { scope }: LoadedInvitation,
): Promise<void> {
  const planned = await findPlannedTrack(db, project, scope.municipalityId);
  const body = createDeliveryBody.parse({
    project: project.id,
    municipality: params.code,
    system: project.systemKey,
    kind: "ordinary",
    ...planned,
  });
  await createDelivery({ db, actor, clock, locale, body }, "project:answer");
}
