import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, type ErrorCode } from "@/lib/domain/errors";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudits } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { mayAskAgain, repeatedAt } from "../domain";
import { projectEvents } from "../events";
import { getProject } from "../queries";
import { listAsked, loadProject, municipal, saveInvitation, subjectIn, type Asked } from "../repository";
import type { InviteBody, Project, ProjectParams } from "../schema";
import { wrong } from "./checks";

/**
 * Asks municipalities to join until a last day, all of them or none, and tells their archivists.
 */
export async function inviteMunicipalities({
  db,
  actor,
  params,
  body,
  locale,
}: Call<ProjectParams, undefined, InviteBody>): Promise<Project> {
  const role = assertMay(actor, "project:manage", { kind: "office" });
  const project = await loadProject(db, actor, params.id, { lock: true });
  const { answerBy } = body;
  const { today } = actor.office;
  if (answerBy < today) throw wrong("answerBy", "project.answerByPassed");
  const asked = assertAskable(await listAsked(db, actor, project.id, body.municipalities), body, today);
  for (const one of asked) await saveInvitation(db, actor, project.id, one, body);
  // Whom else the office asks is its own to tell.
  const invited = asked.map((one) => ({ codes: one.code, subject: subjectIn(project, municipal(one)) }));
  const whole = { codes: asked.map(({ code }) => code).join(", "), subject: subjectIn(project) };
  await appendAudits(
    db,
    { actor, role },
    projectEvents,
    [...invited, whole].map(({ codes, subject }) => ({
      type: "project.invited" as const,
      subject,
      data: { municipalities: codes.split(", ").length, codes, answerBy },
    })),
  );
  for (const { subject } of invited)
    await notify(db, {
      type: "project.invited",
      subject,
      to: { roles: ["archivist"] },
      data: { on: answerBy },
    });
  return getProject(db, actor, project.id, locale);
}

/** Those that are asked, in the order in which they are named. Throws for any that can't be. */
function assertAskable(found: Asked[], { municipalities }: InviteBody, today: string): Asked[] {
  const refuse = (code: ErrorCode, field: string, places: number[]) => {
    const errors = places.map((place) => ({ path: `municipalities.${place}`, code: field }));
    if (errors.length > 0) throw new AppError(code, { errors });
  };
  const placesOf = (is: (one: Asked | undefined) => boolean) =>
    municipalities.flatMap((code, place) => (is(found.find((one) => one.code === code)) ? [place] : []));
  refuse("request.invalid", "project.sameTwice", repeatedAt(municipalities));
  refuse(
    "municipality.unknownCode",
    "municipality.unknownCode",
    placesOf((one) => !one),
  );
  refuse(
    "municipality.hasLeft",
    "municipality.hasLeft",
    placesOf((one) => one?.hasLeft ?? false),
  );
  const isIn = ({ hasTrack, invitation }: Asked) =>
    hasTrack || (invitation !== null && !mayAskAgain({ ...invitation, hasTrack }, today));
  refuse(
    "project.alreadyInvited",
    "project.alreadyInvited",
    placesOf((one) => one !== undefined && isIn(one)),
  );
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}
