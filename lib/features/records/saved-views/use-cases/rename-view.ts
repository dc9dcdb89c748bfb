import "server-only";
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
  await loadView(db, actor, id);
  await renameTo(db, actor, { id, version }, body.name);
  return loadView(db, actor, id);
}
