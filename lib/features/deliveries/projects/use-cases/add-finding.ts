import "server-only";
import { assertMay, ownMunicipalities } from "@/lib/domain/actor";
import {
  findPointTitle,
  loadDelivery,
  type LoadedDelivery,
} from "@/lib/features/deliveries/deliveries/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { projectEvents } from "../events";
import { getFinding } from "../queries";
import {
  findTemplateTitle,
  insertFinding,
  isTrack,
  loadProject,
  subjectOf,
  tell,
  type LoadedProject,
} from "../repository";
import type { AddFindingBody, Finding, ProjectParams } from "../schema";
import { wrong } from "./checks";

type Said = Call<ProjectParams, undefined, AddFindingBody>;

/** Tells the other tracks what was found out, on a point of one's own delivery or in general. */
export async function addFinding(call: Said): Promise<Finding> {
  const { db, actor, params, body } = call;
  const project = await loadProject(db, actor, params.id);
  const subject = await subjectOf(db, project, "finding:write");
  const role = assertMay(actor, "finding:write", subject.scope);
  const origin = body.from ? await originOf(call, body.from) : null;
  const municipalityId = origin?.municipalityId ?? ownPart(call, subject.scope);
  const pointTitle = await pointOf(call, project, origin);
  const id = await insertFinding(db, actor, project.id, { ...body, municipalityId, pointTitle });
  await appendAudit(db, { actor, role }, projectEvents, {
    type: "project.findingAdded",
    subject,
    data: { findingId: id, title: body.title, point: body.point },
  });
  await tell(db, "project.findingAdded", project.id, { message: body.title });
  return getFinding(db, actor, { id: project.id, finding: id });
}

/**
 * The delivery that it comes from. Throws request.notFound for another's, and for what is no track.
 */
async function originOf({ db, actor, params }: Said, from: string): Promise<LoadedDelivery> {
  const delivery = await loadDelivery(db, actor, from);
  assertMay(actor, "finding:write", delivery.subject.scope);
  if (!(await isTrack(db, params.id, delivery.id))) throw wrong("from", "project.notATrack");
  return delivery;
}

/**
 * What the point is called that it is about, as the delivery has it that it comes from, or else
 * the system's template. Throws for a number that is none there.
 */
async function pointOf(
  { db, actor, body: { point } }: Said,
  project: LoadedProject,
  origin: LoadedDelivery | null,
): Promise<string | null> {
  if (point === null) return null;
  const title = origin
    ? await findPointTitle(db, actor, origin, point)
    : await findTemplateTitle(db, actor, project, point);
  if (title === null) throw wrong("point", "project.unknownPoint");
  return title;
}

/** The part of the project that one who names no delivery speaks for; null for the office. */
function ownPart({ actor }: Said, scope: Awaited<ReturnType<typeof subjectOf>>["scope"]): string | null {
  const own = new Set(ownMunicipalities(actor, "finding:write").map(({ id }) => id));
  const parts = scope.kind === "several" ? scope.of : [];
  return parts.find(({ municipalityId }) => own.has(municipalityId))?.municipalityId ?? null;
}
