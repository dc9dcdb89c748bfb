import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { municipalityIdOf, type Subject, type SubjectRef, type SubjectType } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { whereSubject } from "@/lib/platform/db/sql";

interface NewFile {
  subject: Subject;
  name: string;
  type: string;
  sha256: string;
  bytes: number;
  storageKey: string;
}

/** Adds the row of a file that already lies in its place. Returns its id. */
export async function createFile(db: Db, owner: { userId: string | null; officeId: string }, file: NewFile) {
  const { subject, ...rest } = file;
  const id = newId();
  await db.file.create({
    data: {
      ...rest,
      id,
      municipalityId: municipalityIdOf(subject),
      subjectType: subject.type,
      subjectId: subject.id,
      officeId: owner.officeId,
      bytes: BigInt(file.bytes),
      createdBy: owner.userId,
    },
  });
  return id;
}

/**
 * The file with what it hangs on, if that lies where the actor reads files; whether they read the
 * subject is asked of it.
 */
export async function findFile(db: Db, actor: Actor, id: string) {
  const row = await db.file.findFirst({
    where: { id, ...whereSubject(actor, "file:read") },
    select: { name: true, type: true, bytes: true, storageKey: true, subjectType: true, subjectId: true },
  });
  if (!row) return null;
  const { subjectType, subjectId, ...file } = row;
  const subject: SubjectRef = { type: subjectType as SubjectType, id: subjectId };
  return { ...file, subject };
}

/** The next rows in the order of their ids, for the verification; the caller reads as the owner. */
export const listStoredFiles = (db: Db, after: string | null) =>
  db.file.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: "asc" },
    take: 1000,
    select: { id: true, storageKey: true, sha256: true, bytes: true },
  });
