import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { Subject, SubjectRef, SubjectType } from "@/lib/domain/subject";
import type { Db } from "../db";

/**
 * A kind of object that can have files, comments and notifications, with the room's function to
 * load it.
 */
export interface SubjectKind {
  type: SubjectType;
  /** The subject, if the actor can read it. Throws request.notFound. */
  load: (db: Db, actor: Actor, id: string) => Promise<Subject>;
}

export const defineSubject = (kind: SubjectKind): SubjectKind => kind;

/**
 * Finds a subject that the actor can read, whatever its kind. Throws request.notFound for foreign,
 * missing and malformed alike.
 */
export type FindSubject = (db: Db, actor: Actor, ref: SubjectRef) => Promise<Subject>;

/**
 * Makes the finder from the kinds in the registry, so that lower rooms can find objects of higher
 * ones without importing them.
 */
export const findSubjectAmong =
  (kinds: readonly SubjectKind[]): FindSubject =>
  async (db, actor, { type, id }) => {
    const kind = kinds.find((one) => one.type === type);
    if (!kind || !isId(id)) throw notFound();
    return kind.load(db, actor, id);
  };
