import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { isSettled } from "@/lib/features/deliveries/deliveries";
import { loadDeliveries, stepPhase, type LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { isTaken, partsAt } from "../domain";
import { projectEvents } from "../events";
import { getProject } from "../queries";
import { listTracks, loadProject, subjectOf, updateProject, type LoadedProject } from "../repository";
import type { MovedTracks, ProjectParams } from "../schema";
import { wrong } from "./checks";
import { tellFork } from "./fork";

interface Body {
  phase: string;
  reason: string | null;
}

type Moved = MovedTracks["tracks"][number];

/**
 * Moves the tracks of a project to a phase, each as far as its own conditions allow; one that is
 * there already stays, and one that is beyond it goes back with a reason alone. Where the system
 * holds secrecy, the step into the transfer is the last one together. The project is held all the
 * while: nobody parts the tracks or moves one of them alone. The tracks are held at once, in the
 * order in which everything holds several.
 */
export async function moveProject({
  db,
  actor,
  clock,
  params,
  body,
  version,
  locale,
}: Call<ProjectParams, undefined, Body>): Promise<MovedTracks> {
  const role = assertMay(actor, "project:manage", { kind: "office" });
  const project = await loadProject(db, actor, params.id, { lock: true });
  const current = () => getProject(db, actor, params.id, locale);
  await assertVersion(project, version, current);
  if (project.forkedAt) throw new AppError("project.forked");
  const tracks: Moved[] = [];
  let parts = false;
  let moved = 0;
  const going = await holdTracks({ db, actor }, project);
  const places = going.map(({ delivery }) => delivery.phase.sequence);
  for (const { delivery, code, municipality } of going) {
    const to = delivery.phases.find(({ key }) => key === body.phase);
    if (!to) throw wrong("phase", "phase.unknown");
    const isThere = delivery.phase.key === to.key;
    const isMoved = isTaken(delivery.phase.sequence, to.sequence, { reason: body.reason, places });
    const held = isThere
      ? null
      : isMoved
        ? await step({ db, actor, clock }, delivery, body)
        : "project.staysBehind";
    tracks.push({ municipality: { code, name: municipality }, ok: held === null, code: held });
    if (!isThere && held === null) moved += 1;
    if (held === null) parts ||= partsAt(project, to.firstStage);
  }
  if (moved === 0 && !parts) return { tracks };
  await updateProject(db, actor, project, parts ? { forkedAt: clock.now() } : {}, current);
  await appendAudit(db, { actor, role }, projectEvents, {
    type: "project.moved",
    subject: await subjectOf(db, project, "project:manage"),
    data: {
      to: body.phase,
      moved,
      held: tracks.filter(({ ok }) => !ok).length,
      reason: body.reason,
    },
  });
  if (parts) await tellFork({ db, actor, role }, project, true);
  return { tracks };
}

/** The tracks that can still be moved, held, by the numbers of their municipalities. */
async function holdTracks({ db, actor }: Pick<Call, "db" | "actor">, project: LoadedProject) {
  const tracks = await listTracks(db, actor, project);
  const ids = tracks.map(({ id }) => id);
  const deliveries = await loadDeliveries(db, actor, ids, { lock: true });
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
  return tracks.flatMap(({ id, ...of }) => {
    const delivery = byId.get(id);
    return delivery && !isSettled(delivery.status) ? [{ ...of, delivery }] : [];
  });
}

/**
 * Takes one track's step; gives the code of what it lacks, null when it could. Conditions are asked
 * before anything is written, so that one track's does not hold up the others.
 */
async function step(
  call: Pick<Call, "db" | "actor" | "clock">,
  delivery: LoadedDelivery,
  body: Body,
): Promise<string | null> {
  const together = { ...delivery, gate: { ...delivery.gate, movesTogether: false } };
  try {
    await stepPhase(call, together, body, null);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "delivery.phaseConditions")
      return error.errors?.[0]?.code ?? error.code;
    throw error;
  }
}
