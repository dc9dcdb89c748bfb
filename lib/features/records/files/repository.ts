import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import type { Subject } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";

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
  if (subject.scope.kind !== "municipality") throw new Error("a file can't hang on the office yet");
  const { municipalityId } = subject.scope;
  const id = newId();
  await db.file.create({
    data: {
      ...rest,
      id,
      municipalityId,
      deliveryId: subject.id,
      officeId: owner.officeId,
      bytes: BigInt(file.bytes),
      createdBy: owner.userId,
    },
  });
  return id;
}

/** The file, if it lies in a municipality the actor sees. */
export const findFile = (db: Db, actor: Actor, id: string) =>
  db.file.findFirst({
    where: {
      id,
      officeId: actor.office.id,
      municipalityId: { in: scopeFor(actor, "file:read").municipalityIds },
    },
    select: { id: true, name: true, type: true, bytes: true, sha256: true, storageKey: true },
  });

/** The next rows in the order of their ids, for the verification; the caller reads as the owner. */
export const listStoredFiles = (db: Db, after: string | null) =>
  db.file.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: "asc" },
    take: 1000,
    select: { id: true, storageKey: true, sha256: true, bytes: true },
  });
