import "server-only";
import { AppError } from "@/lib/domain/errors";
import type { Call } from "@/lib/platform/http/route";
import { loadView, renameTo } from "../repository";
import type { RenameViewBody, SavedView } from "../schema";

/** Gives one of the actor's own views another name. */
export async function renameView({
  db,
  actor,
  params: { id },
  body,
  version,
}: Call<{ id: string }, undefined, RenameViewBody>): Promise<SavedView> {
  const view = await loadView(db, actor, id);
  if (view.version !== version || !(await renameTo(db, actor, view, body.name)))
    throw new AppError("request.stale", { current: await loadView(db, actor, id) });
  return loadView(db, actor, id);
}
