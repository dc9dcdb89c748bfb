import "server-only";
import { AppError } from "@/lib/domain/errors";
import type { Call } from "@/lib/platform/http/route";
import { MOST_VIEWS, normaliseQuery } from "../domain";
import { assertMayRead } from "../policy";
import { countViews, createView } from "../repository";
import type { SavedView, SaveViewBody } from "../schema";

/** Saves a view of a list for the actor alone. */
export async function saveView({
  db,
  actor,
  body,
}: Call<undefined, undefined, SaveViewBody>): Promise<SavedView> {
  assertMayRead(actor, body.list);
  const { query, errors } = normaliseQuery(body.list, body.query);
  if (errors.length) throw new AppError("request.invalid", { errors });
  if ((await countViews(db, actor, body.list)) >= MOST_VIEWS) throw new AppError("savedView.tooMany");
  return createView(db, actor, { ...body, query });
}
