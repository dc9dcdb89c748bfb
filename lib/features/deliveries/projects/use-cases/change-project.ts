import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { endsBeforeItBegins } from "@/lib/domain/day";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { differing, partsAt } from "../domain";
import { projectEvents } from "../events";
import { getProject } from "../queries";
import { loadProject, subjectOf, updateProject } from "../repository";
import type { ChangeProjectBody, Project, ProjectParams } from "../schema";
import { assertLead, planOf, wrong } from "./checks";
import { tellFork } from "./fork";

/**
 * Says anew what is told of a project; what is said as it stands already changes nothing. Where it
 * turns out that the system holds secrecy, and a track has come to the transfer, the tracks part at
 * once.
 */
export async function changeProject({
  db,
  actor,
  clock,
  params,
  body,
  version,
  locale,
}: Call<ProjectParams, undefined, ChangeProjectBody>): Promise<Project> {
  const role = assertMay(actor, "project:manage", { kind: "office" });
  const project = await loadProject(db, actor, params.id, { lock: true });
  const current = () => getProject(db, actor, params.id, locale);
  await assertVersion(project, version, current);
  const planId = await planOf(db, actor, body.plan);
  // Who leads it already may stay, also who has left the office.
  if (body.lead?.toLowerCase() !== project.leadId) await assertLead(db, body.lead);
  // Plans are told apart by their ids here: a key is all that the body has of one.
  const before = { ...project, lead: project.leadId, plan: project.planId };
  const changes = differing(before, { ...body, ...(planId !== undefined && { plan: planId }) });
  const { plan: _plan, ...said } = changes;
  const after = { ...project, ...said };
  if (endsBeforeItBegins(after.startsOn, after.endsOn)) throw wrong("endsOn", "project.endsFirst");
  const fields = Object.keys(changes).sort().join(" ");
  if (fields === "") return current();
  const parts = (await current()).tracks.some(({ phase }) => partsAt(after, phase.stage));
  const changed = {
    ...said,
    ...(planId !== undefined && { planId }),
    ...(parts && { forkedAt: clock.now() }),
  };
  await updateProject(db, actor, project, changed, current);
  await appendAudit(db, { actor, role }, projectEvents, {
    type: "project.changed",
    subject: await subjectOf(db, after, "project:manage"),
    data: { fields },
  });
  if (parts) await tellFork({ db, actor, role }, project, true);
  return current();
}
