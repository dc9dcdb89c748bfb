import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { projectEvents } from "../events";
import { getProject } from "../queries";
import { findSystem, insertProject, subjectOf } from "../repository";
import type { AddProjectBody, Project } from "../schema";
import { planOf, assertLead, wrong } from "./checks";

/** Adds a project; who takes part in it is asked afterwards. */
export async function addProject({
  db,
  actor,
  body,
  locale,
}: Call<undefined, undefined, AddProjectBody>): Promise<Project> {
  const role = assertMay(actor, "project:manage", { kind: "office" });
  const system = await findSystem(db, actor, body.system);
  if (!system) throw wrong("system", "system.unknown");
  await assertLead(db, body.lead);
  const { name, isJoint, purpose, startsOn, endsOn, lead } = body;
  const made = { name, isJoint, purpose, startsOn, endsOn, lead, productId: system.id };
  const { id, number } = await insertProject(db, actor, {
    ...made,
    planId: (await planOf(db, actor, body.plan)) ?? null,
    hasSecrecy: body.hasSecrecy ?? system.hasSecrecy ?? false,
  });
  await appendAudit(db, { actor, role }, projectEvents, {
    type: "project.added",
    subject: await subjectOf(db, { id, number, name }, "project:manage"),
    data: { number, system: body.system, isJoint },
  });
  return getProject(db, actor, id, locale);
}
