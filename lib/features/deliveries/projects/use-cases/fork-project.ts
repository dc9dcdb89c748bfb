import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { getProject } from "../queries";
import { loadProject, updateProject } from "../repository";
import type { Project, ProjectParams } from "../schema";
import { tellFork } from "./fork";

/** Parts the tracks of a joint project for good: from here each moves by itself. */
export async function forkProject({
  db,
  actor,
  clock,
  params,
  version,
  locale,
}: Call<ProjectParams>): Promise<Project> {
  const role = assertMay(actor, "project:manage", { kind: "office" });
  const project = await loadProject(db, actor, params.id, { lock: true });
  const current = () => getProject(db, actor, params.id, locale);
  await assertVersion(project, version, current);
  if (!project.isJoint) throw new AppError("project.notJoint");
  if (project.forkedAt) throw new AppError("project.forked");
  await updateProject(db, actor, project, { forkedAt: clock.now() }, current);
  await tellFork({ db, actor, role }, project, false);
  return current();
}
