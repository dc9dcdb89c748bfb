import "server-only";
import type { z } from "zod";
import type { Call } from "@/lib/platform/http/route";
import { cancelTask } from "@/lib/platform/jobs/own-tasks";
import { getExport } from "../queries";
import { largeExportTask, type removedExport } from "../schema";

/** Stops one of the actor's own long files, or removes it when it is ready. */
export async function removeExport({
  db,
  actor,
  params: { id },
  version,
}: Call<{ id: string }>): Promise<z.input<typeof removedExport>> {
  const current = () => getExport(db, actor, id);
  await current();
  await cancelTask(db, actor, largeExportTask.kind, { id, version }, current);
  return { id, removed: true };
}
