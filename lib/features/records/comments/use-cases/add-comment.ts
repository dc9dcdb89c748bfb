import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { commentEvents } from "../events";
import { findComment } from "../queries";
import { createComment } from "../repository";
import type { Comment, CommentBody } from "../schema";
import { assertMentionable, mentionPeople, mentionsIn } from "./mention-people";

/** Comments on a delivery and tells those who are mentioned. */
export async function addComment({
  db,
  actor,
  clock,
  params,
  body: comment,
  findSubject,
}: Call<{ id: string }, undefined, CommentBody>): Promise<Comment> {
  const subject = await findSubject(db, actor, { type: "delivery", id: params.id });
  const role = assertMay(actor, "comment:write", subject.scope);
  const { body } = comment;
  await assertMentionable(db, { subject, commentId: null }, comment.mentions);
  const mentions = await mentionsIn(db, actor, subject, comment);
  const id = await createComment(db, actor, role, { subject, body, at: clock.now() });
  await mentionPeople(db, actor, { id, subject }, mentions);
  await appendAudit(db, { actor, role }, commentEvents, {
    type: "comment.added",
    subject,
    data: { commentId: id, length: body.length, mentions: new Set(mentions).size },
  });
  return (await findComment(db, actor, id))!;
}
