import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { Subject, SubjectRef, SubjectType } from "@/lib/domain/subject";
import type { Db } from "../db";

/**
 * A kind of thing that files, comments and notifications hang on: its own room says how it is
 * found.
 */
export interface SubjectKind {
  type: SubjectType;
  /** The subject as the actor may read it. Throws request.notFound. */
  load: (db: Db, actor: Actor, id: string) => Promise<Subject>;
}

export const defineSubject = (kind: SubjectKind): SubjectKind => kind;

/**
 * Finds a subject that the actor may read, whatever its kind. Throws request.notFound for foreign,
 * missing and malformed alike.
 */
export type FindSubject = (db: Db, actor: Actor, ref: SubjectRef) => Promise<Subject>;

/**
 * What the lower rooms are handed of the upper ones: the kinds of subject that the registry lists.
 */
export const findSubjectAmong =
  (kinds: readonly SubjectKind[]): FindSubject =>
  async (db, actor, { type, id }) => {
    const kind = kinds.find((one) => one.type === type);
    if (!kind || !isId(id)) throw notFound();
    return kind.load(db, actor, id);
  };
