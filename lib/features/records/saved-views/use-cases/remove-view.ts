import "server-only";
import type { z } from "zod";
import type { Call } from "@/lib/platform/http/route";
import { deleteView, loadView } from "../repository";
import type { removedView } from "../schema";

/** Removes one of the actor's own views; the list itself is as it was. */
export async function removeView({
  db,
  actor,
  params: { id },
  version,
}: Call<{ id: string }>): Promise<z.input<typeof removedView>> {
  await loadView(db, actor, id);
  await deleteView(db, actor, { id, version });
  return { id, removed: true };
}
