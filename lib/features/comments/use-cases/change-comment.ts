import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { loadDelivery } from "@/lib/features/deliveries/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { commentEvents } from "../audit";
import { isAuthor } from "../policy";
import { findComment } from "../queries";
import { loadComment, replaceMentions, updateComment } from "../repository";
import type { Comment, CommentBody } from "../schema";
import { assertMentionable, mentionPeople } from "./mention-people";

type Change = Call<{ id: string }, undefined, unknown>;

/** The actor's own comment in the version they read, and the delivery it speaks of. */
async function loadOwn({ db, actor, params, version }: Change) {
  const comment = await loadComment(db, actor, params.id);
  if (!comment) throw notFound();
  const delivery = await loadDelivery(db, actor, comment.deliveryId);
  const role = assertMay(actor, "comment:write", delivery);
  if (!isAuthor(actor, comment)) throw new AppError("request.forbidden");
  const stale = async () =>
    new AppError("request.stale", { current: await findComment(db, actor, comment.id) });
  if (comment.version !== version) throw await stale();
  return { comment, delivery, role, stale };
}

/** Changes what the actor's own comment says and whom it mentions; who is mentioned anew is told. */
export async function editComment(call: Call<{ id: string }, undefined, CommentBody>): Promise<Comment> {
  const { db, actor, clock, body } = call;
  const { comment, delivery, role, stale } = await loadOwn(call);
  await assertMentionable(db, { deliveryId: delivery.id, commentId: comment.id }, body.mentions);
  if (!(await updateComment(db, actor, comment, { body: body.body, editedAt: clock.now() })))
    throw await stale();
  await mentionPeople(db, actor, comment, body.mentions);
  await appendAudit(db, { actor, role }, delivery.municipalityCode, commentEvents, {
    type: "comment.edited",
    target: delivery.label,
    deliveryId: delivery.id,
    data: { commentId: comment.id, length: body.body.length, mentions: new Set(body.mentions).size },
  });
  return (await findComment(db, actor, comment.id))!;
}

/** Removes what the actor's own comment said; that there was one, by whom and when, still shows. */
export async function removeComment(call: Call<{ id: string }>): Promise<Comment> {
  const { db, actor, clock } = call;
  const { comment, delivery, role, stale } = await loadOwn(call);
  if (!(await updateComment(db, actor, comment, { body: null, removedAt: clock.now() }))) throw await stale();
  await replaceMentions(db, actor, comment, []);
  await appendAudit(db, { actor, role }, delivery.municipalityCode, commentEvents, {
    type: "comment.removed",
    target: delivery.label,
    deliveryId: delivery.id,
    data: { commentId: comment.id },
  });
  return (await findComment(db, actor, comment.id))!;
}
