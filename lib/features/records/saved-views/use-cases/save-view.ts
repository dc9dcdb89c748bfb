import "server-only";
import { AppError } from "@/lib/domain/errors";
import type { ListKey, ListPlace } from "@/lib/domain/list-description";
import type { Call } from "@/lib/platform/http/route";
import { MOST_VIEWS, normaliseQuery } from "../domain";
import { assertMayRead } from "../policy";
import { countViews, createView } from "../repository";
import type { SavedView, SaveViewBody } from "../schema";

/** Saves a view of a list for the actor alone. */
export async function saveView(
  lists: Record<ListKey, ListPlace>,
  { db, actor, body }: Call<undefined, undefined, SaveViewBody>,
): Promise<SavedView> {
  const list = lists[body.list];
  assertMayRead(actor, list);
  const { query, errors } = normaliseQuery(list, body.query);
  if (errors.length) throw new AppError("request.invalid", { errors });
  if ((await countViews(db, actor, body.list)) >= MOST_VIEWS) throw new AppError("savedView.tooMany");
  return createView(db, actor, { ...body, query });
}
