import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { rolesWith, type Role } from "@/lib/domain/permissions";
import {
  municipalityIdOf,
  subjectReaders,
  type Subject,
  type SubjectRef,
  type SubjectType,
} from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { Prisma, whereSubject } from "@/lib/platform/db/sql";

export interface LoadedComment {
  id: string;
  subject: SubjectRef;
  authorId: string;
  version: number;
}

/**
 * A comment that is not removed, on a subject where the actor reads comments; null when there is
 * none.
 */
export async function loadComment(db: Db, actor: Actor, id: string): Promise<LoadedComment | null> {
  const row = await db.comment.findFirst({
    where: {
      id,
      ...whereSubject(actor, "comment:read"),
      removedAt: null,
    },
    select: { id: true, subjectType: true, subjectId: true, createdBy: true, version: true },
  });
  if (!row) return null;
  const { createdBy, subjectType, subjectId, ...rest } = row;
  return { ...rest, subject: { type: subjectType as SubjectType, id: subjectId }, authorId: createdBy };
}

/** Those who read the subject and what is said of it, for a FROM. */
export const peopleOf = (subject: Subject): Prisma.Sql => Prisma.sql`subject_people(
  ${municipalityIdOf(subject)}::uuid, ${rolesWith(subjectReaders[subject.type], "comment:read")}::"Role"[])`;

/**
 * The places in the list of those who cannot be mentioned, whether unknown or without a grant to
 * see the subject. Whom the comment mentions already may stay.
 */
export async function notMentionable(
  db: Db,
  { subject, commentId }: { subject: Subject; commentId: string | null },
  userIds: string[],
): Promise<number[]> {
  if (userIds.length === 0) return [];
  const people = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${peopleOf(subject)} WHERE id = ANY (${userIds}::uuid[])
    UNION SELECT user_id FROM comment_mention WHERE comment_id = ${commentId}::uuid`;
  const known = new Set(people.map(({ id }) => id));
  return userIds.flatMap((id, index) => (known.has(id.toLowerCase()) ? [] : [index]));
}

/** Adds a comment by the actor. Returns its id. */
export async function createComment(
  db: Db,
  actor: Actor,
  role: Role,
  comment: { subject: Subject; body: string; at: Date },
): Promise<string> {
  const { at, body, subject } = comment;
  const id = newId();
  await db.comment.create({
    data: {
      id,
      body,
      subjectType: subject.type,
      subjectId: subject.id,
      municipalityId: municipalityIdOf(subject),
      officeId: actor.office.id,
      authorRole: role,
      createdAt: at,
      createdBy: actor.userId,
    },
  });
  return id;
}

type Edit = { body: string; editedAt: Date } | { body: null; removedAt: Date };

/**
 * Changes a comment that still has the version that was read; throws request.stale when it was
 * changed or removed meanwhile.
 */
export const updateComment = (
  db: Db,
  actor: Actor,
  { id, version }: LoadedComment,
  edit: Edit,
  current: Current,
): Promise<void> =>
  change(
    db.comment.updateMany({
      where: { id, officeId: actor.office.id, createdBy: actor.userId, removedAt: null, version },
      data: { ...edit, version: { increment: 1 }, updatedBy: actor.userId },
    }),
    current,
  );

/** Replaces whom a comment mentions; returns those who were not mentioned in it before. */
export async function replaceMentions(
  db: Db,
  actor: Actor,
  comment: { id: string; subject: Subject },
  userIds: string[],
): Promise<string[]> {
  const unique = [...new Set(userIds.map((id) => id.toLowerCase()))];
  const before = await db.commentMention.findMany({
    where: { commentId: comment.id },
    select: { userId: true },
  });
  const known = new Set(before.map(({ userId }) => userId));
  const added = unique.filter((userId) => !known.has(userId));
  await db.commentMention.deleteMany({ where: { commentId: comment.id, userId: { notIn: unique } } });
  await db.commentMention.createMany({
    data: added.map((userId) => ({
      commentId: comment.id,
      userId,
      officeId: actor.office.id,
      municipalityId: municipalityIdOf(comment.subject),
      createdBy: actor.userId,
    })),
  });
  return added;
}
