import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { isSettled } from "@/lib/features/deliveries/deliveries";
import { findNoted, loadDelivery, saveNote } from "@/lib/features/deliveries/deliveries/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { lackOf, noteOf, withNote } from "../domain";
import { projectEvents } from "../events";
import { getFinding } from "../queries";
import { findTitleOf, insertAdoption, isTrack, loadProject } from "../repository";
import type { AdoptBody, Adoption, FindingParams } from "../schema";
import { wrong } from "./checks";

/** What a point and a delivery hold of notes, in characters. */
const MOST = { point: 10_000, delivery: 4_000 };

/**
 * Takes a finding over onto a track: it is noted on the point that it is about, however that
 * is numbered there, or on the delivery where that has none, which the note says, with where it
 * came from. What is being decided or is decided stays as it was
 * read.
 */
export async function adoptFinding({
  db,
  actor,
  params,
  body,
  locale,
}: Call<FindingParams, undefined, AdoptBody>): Promise<Adoption> {
  const project = await loadProject(db, actor, params.id);
  const finding = await getFinding(db, actor, params);
  const delivery = await loadDelivery(db, actor, body.delivery, { lock: true });
  const { subject, status } = delivery;
  const role = assertMay(actor, "control-point:assess", subject.scope);
  if (!(await isTrack(db, project.id, delivery.id))) throw wrong("delivery", "project.notATrack");
  if (isSettled(status)) throw new AppError("delivery.settled");
  if (status === "awaitingApproval") throw new AppError("approval.alreadyRequested");
  if (finding.from === delivery.id) throw new AppError("project.alreadyAdopted");
  const about = await findTitleOf(db, finding.id);
  const noted = await findNoted(db, actor, delivery, about);
  const { title } = finding;
  const isLacking = about !== null && noted.point === null;
  const text = isLacking ? `${finding.text}\n${lackOf(about, locale)}` : finding.text;
  const by = finding.municipality?.name ?? actor.office.name;
  const note = withNote(noted.note, noteOf({ project: project.number, by, title, text }, locale));
  if (note.length > MOST[noted.point ? "point" : "delivery"]) throw new AppError("project.noteFull");
  const id = await insertAdoption(db, actor, delivery, {
    findingId: finding.id,
    controlPointId: noted.point?.id ?? null,
  });
  await saveNote(db, actor, delivery, noted, note);
  const point = noted.point?.number ?? null;
  await appendAudit(db, { actor, role }, projectEvents, {
    type: "project.findingAdopted",
    subject,
    data: { findingId: finding.id, project: project.number, title, point },
  });
  return { id, finding: finding.id, delivery: delivery.id, point, note };
}
