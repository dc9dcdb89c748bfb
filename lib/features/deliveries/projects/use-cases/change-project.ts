import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { endsBeforeItBegins } from "@/lib/domain/day";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { fieldsIn, partsAt } from "../domain";
import { projectEvents } from "../events";
import { getProject } from "../queries";
import { loadProject, subjectOf, updateProject } from "../repository";
import type { ChangeProjectBody, Project, ProjectParams } from "../schema";
import { assertLead, planOf, wrong } from "./checks";
import { tellFork } from "./fork";

/**
 * Says anew what is told of a project. Where it turns out that the system holds secrecy, and a
 * track has come to the transfer, the tracks part at once.
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
  const { plan, ...said } = body;
  const after = { ...project, ...said };
  if (endsBeforeItBegins(after.startsOn, after.endsOn)) throw wrong("endsOn", "project.endsFirst");
  await assertLead(db, body.lead);
  const planId = await planOf(db, actor, plan);
  const parts = (await current()).tracks.some(({ phase }) => partsAt(after, phase.stage));
  const changed = {
    ...said,
    ...(planId !== undefined && { planId }),
    ...(parts && { forkedAt: clock.now() }),
  };
  await updateProject(db, actor, project, changed, current);
  await appendAudit(db, { actor, role }, projectEvents, {
    type: "project.changed",
    subject: await subjectOf(db, after),
    data: { fields: fieldsIn(body) },
  });
  if (parts) await tellFork({ db, actor, role }, project, true);
  return current();
}
