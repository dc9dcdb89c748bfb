import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { commentEvents } from "../events";
import { isAuthor } from "../policy";
import { findComment } from "../queries";
import { loadComment, replaceMentions, updateComment } from "../repository";
import type { Comment, CommentBody } from "../schema";
import { assertMentionable, mentionPeople, mentionsIn } from "./mention-people";

type Change = Call<{ id: string }, undefined, unknown>;

/** The actor's own comment in the version they read, and what it speaks of. */
async function loadOwn({ db, actor, params, version, findSubject }: Change) {
  const comment = await loadComment(db, actor, params.id);
  if (!comment) throw notFound();
  const subject = await findSubject(db, actor, comment.subject);
  const role = assertMay(actor, "comment:write", subject.scope);
  if (!isAuthor(actor, comment)) throw new AppError("request.forbidden");
  const current = () => findComment(db, actor, comment.id);
  await assertVersion(comment, version, current);
  return { comment, subject, role, current };
}

/**
 * Changes what the actor's own comment says and whom it mentions; who is mentioned anew is told.
 */
export async function editComment(call: Call<{ id: string }, undefined, CommentBody>): Promise<Comment> {
  const { db, actor, clock, body } = call;
  const { comment, subject, role, current } = await loadOwn(call);
  await assertMentionable(db, { subject, commentId: comment.id }, body.mentions);
  await updateComment(db, actor, comment, { body: body.body, editedAt: clock.now() }, current);
  const mentions = await mentionsIn(db, actor, subject, body);
  await mentionPeople(db, actor, { id: comment.id, subject }, mentions);
  await appendAudit(db, { actor, role }, commentEvents, {
    type: "comment.edited",
    subject,
    data: { commentId: comment.id, length: body.body.length, mentions: new Set(mentions).size },
  });
  return (await findComment(db, actor, comment.id))!;
}

/** Removes what the actor's own comment said; that there was one, by whom and when, still shows. */
export async function removeComment(call: Call<{ id: string }>): Promise<Comment> {
  const { db, actor, clock } = call;
  const { comment, subject, role, current } = await loadOwn(call);
  await updateComment(db, actor, comment, { body: null, removedAt: clock.now() }, current);
  await replaceMentions(db, actor, { id: comment.id, subject }, []);
  await appendAudit(db, { actor, role }, commentEvents, {
    type: "comment.removed",
    subject,
    data: { commentId: comment.id },
  });
  return (await findComment(db, actor, comment.id))!;
}
