import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { largeExport, type LargeExport } from "@/lib/domain/large-export";
import type { Page } from "@/lib/domain/list";
import type { Db } from "@/lib/platform/db";
import { getOwnTask, listOwnTasks, mayOpen, type OwnTask } from "@/lib/platform/jobs/own-tasks";
import { MOST_SHOWN } from "../domain";
import { largeExportTask } from "../schema";

function toExport(actor: Actor, task: OwnTask): LargeExport {
  const { page, query } = largeExportTask.schema.parse(task.params);
  const { id, title, state, done, total, failure, fileName, fileType, fileBytes, version } = task;
  return {
    id,
    name: title,
    format: largeExport.shape.format.parse(query["format"]),
    state,
    progress: { done, of: total },
    failure,
    file:
      fileName !== null && fileType !== null && mayOpen(actor, task)
        ? { name: fileName, type: fileType, bytes: Number(fileBytes) }
        : null,
    page,
    createdAt: task.createdAt.toISOString(),
    finishedAt: task.finishedAt?.toISOString() ?? null,
    expiresAt: task.expiresAt.toISOString(),
    version,
  };
}

/** The actor's own long files, the latest first. There is never more than one page of them. */
export async function listExports(db: Db, actor: Actor): Promise<Page<LargeExport>> {
  const tasks = await listOwnTasks(db, actor, largeExportTask.kind, MOST_SHOWN);
  return { items: tasks.map((task) => toExport(actor, task)), nextCursor: null };
}

/** One of the actor's own. Throws request.notFound for anybody else's. */
export async function getExport(db: Db, actor: Actor, id: string): Promise<LargeExport> {
  if (!isId(id)) throw notFound();
  return toExport(actor, await getOwnTask(db, actor, largeExportTask.kind, id));
}
