import "server-only";
import { scopeFor, type Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { municipalityIdOf, type Subject, type SubjectRef } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { isReferenced } from "@/lib/platform/db/errors";
import { Prisma, subjectRows } from "@/lib/platform/db/sql";

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
 * Files that an entry of a stop shows to the actor: to a vendor those that are shared with it.
 * Whose the stop is now decides, and not whose it was when the file was added.
 */
function shownInStop(actor: Actor): Prisma.Sql {
  const { municipalityIds, vendorIds } = scopeFor(actor, "stop:read");
  return Prisma.sql`(f.office_id = ${actor.office.id}::uuid AND f.subject_type = 'stop' AND EXISTS (
    SELECT FROM stop_entry_file x JOIN stop_delivery h ON h.stop_id = x.stop_id WHERE x.file_id = f.id
      AND (h.municipality_id = ANY (${municipalityIds}::uuid[]) OR (x.is_shared AND h.vendor_id = ANY (${vendorIds}::uuid[])))))`;
}

interface FileRow {
  name: string;
  type: string;
  bytes: bigint;
  sha256: string;
  storageKey: string;
  createdBy: string | null;
  /** Whether a stop's entry shows it to the actor. */
  isShown: boolean;
  subject: SubjectRef;
}

/**
 * The file with what it hangs on, if that lies where the actor reads files; whether they read the
 * subject is asked of it.
 */
export async function findFile(db: Db, actor: Actor, id: string): Promise<FileRow | null> {
  const isShown = shownInStop(actor);
  const [row] = await db.$queryRaw<FileRow[]>`
    SELECT f.name, f.type, f.bytes, f.sha256, f.storage_key AS "storageKey", f.created_by AS "createdBy",
      ${isShown} AS "isShown", json_build_object('type', f.subject_type, 'id', f.subject_id) AS subject
    FROM file f WHERE f.id = ${id}::uuid AND (${subjectRows(actor, "file:read", "f")} OR ${isShown})`;
  return row ?? null;
}

/**
 * Whether something names the file: a point's evidence, a signed decision or its text, a step of
 * joining, a closing. What comes to name files later is asked here too.
 */
export async function isInUse(db: Db, { id, sha256 }: { id: string; sha256: string }): Promise<boolean> {
  const [row] = await db.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM control_point_evidence WHERE file_id = ${id}::uuid)
      OR EXISTS (SELECT FROM approval WHERE document_file_id = ${id}::uuid)
      OR EXISTS (SELECT FROM approval a JOIN statement s ON s.id = a.statement_id
        JOIN file f ON f.delivery_id = a.delivery_id WHERE f.id = ${id}::uuid AND strpos(s.canonical, ${sha256}) > 0)
      OR EXISTS (SELECT FROM accession_step WHERE file_id = ${id}::uuid)
      OR EXISTS (SELECT FROM closing_file WHERE file_id = ${id}::uuid)
      OR EXISTS (SELECT FROM closing WHERE certificate_file_id = ${id}::uuid)
      OR EXISTS (SELECT FROM stop_entry_file WHERE file_id = ${id}::uuid) AS used`;
  return row?.used ?? false;
}

/**
 * Removes the row of a file that the actor added; the file itself is swept away later. Throws
 * request.notFound for another's, and file.inUse when something came to name it meanwhile.
 */
export async function deleteFile(db: Db, id: string): Promise<void> {
  try {
    const [row] = await db.$queryRaw<{ removed: boolean }[]>`SELECT file_remove(${id}::uuid) AS removed`;
    if (!row?.removed) throw notFound();
  } catch (error) {
    if (isReferenced(error)) throw new AppError("file.inUse");
    throw error;
  }
}

interface StoredFile {
  id: string;
  storageKey: string;
  sha256: string;
  bytes: bigint;
}

/**
 * The next files in the order of their rows' ids, those of lists that were read in too; the caller
 * reads as the owner.
 */
export const listStoredFiles = (db: Db, after: string | null): Promise<StoredFile[]> =>
  db.$queryRaw`
    SELECT x.id, x.storage_key AS "storageKey", x.sha256, x.bytes FROM (
      SELECT id, storage_key, sha256, bytes FROM file
      UNION ALL SELECT id, storage_key, sha256, bytes FROM import) x
    WHERE ${after}::uuid IS NULL OR x.id > ${after}::uuid ORDER BY x.id LIMIT 1000`;
