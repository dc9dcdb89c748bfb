import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import { projectEvents } from "../events";
import { subjectOf, tell, type LoadedProject } from "../repository";

/** What is kept and told of a fork, in the change that parts the tracks. */
export async function tellFork(
  { db, actor, role }: { db: Db; actor: Actor; role: Role },
  project: LoadedProject,
  isBySecrecy: boolean,
): Promise<void> {
  await appendAudit(db, { actor, role }, projectEvents, {
    type: "project.forked",
    subject: await subjectOf(db, project, "project:manage"),
    data: { isBySecrecy },
  });
  await tell(db, "project.forked", project.id, {}, ["archivist"]);
}
