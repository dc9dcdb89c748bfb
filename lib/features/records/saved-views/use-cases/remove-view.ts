import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
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
  const view = await loadView(db, actor, id);
  if (view.version !== version || !(await deleteView(db, actor, view)))
    throw new AppError("request.stale", { current: await loadView(db, actor, id) });
  return { id, removed: true };
}
