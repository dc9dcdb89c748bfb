import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { loadDelivery } from "@/lib/features/deliveries/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { commentEvents } from "../audit";
import { findComment } from "../queries";
import { createComment } from "../repository";
import type { Comment, CommentBody } from "../schema";
import { assertMentionable, mentionPeople } from "./mention-people";

/** Comments on a delivery and tells those who are mentioned. */
export async function addComment({
  db,
  actor,
  clock,
  params,
  body: { body, mentions },
}: Call<{ id: string }, undefined, CommentBody>): Promise<Comment> {
  const delivery = await loadDelivery(db, actor, params.id);
  const role = assertMay(actor, "comment:write", delivery);
  await assertMentionable(db, { deliveryId: delivery.id, commentId: null }, mentions);
  const place = { deliveryId: delivery.id, municipalityId: delivery.municipalityId };
  const id = await createComment(db, actor, role, { ...place, body, at: clock.now() });
  await mentionPeople(db, actor, { id, ...place }, mentions);
  await appendAudit(db, { actor, role }, delivery.municipalityCode, commentEvents, {
    type: "comment.added",
    target: delivery.label,
    deliveryId: delivery.id,
    data: { commentId: id, length: body.length, mentions: new Set(mentions).size },
  });
  return (await findComment(db, actor, id))!;
}
