import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { assertMayOnPart } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { SubjectRef } from "@/lib/domain/subject";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import type { StoredFile } from "@/lib/platform/storage";
import { keep } from "@/lib/platform/storage";
import { fileEvents } from "../events";
import { isText, isUtf16, typeOf } from "../domain";
import { createFile } from "../repository";
import type { StoredFileDto } from "../schema";

/** Adds a received file to its subject, once its name, type and digest are found right. */
export async function addFile(
  { db, actor, params, findSubject }: Call<SubjectRef>,
  upload: { name: string; claimedSha256: string; received: StoredFile },
): Promise<StoredFileDto> {
  const { name, claimedSha256, received } = upload;
  const subject = await findSubject(db, actor, params);
  const role = assertMayOnPart(actor, "file:upload", subject.scope);
  if (received.sha256 !== claimedSha256) throw new AppError("file.digestMismatch");
  if (received.bytes === 0) throw new AppError("file.empty");
  const type = await detectType(name, received.head);
  if (!type) throw new AppError("file.wrongType");
  await keep(received);
  const { sha256, bytes, storageKey } = received;
  const id = await createFile(
    db,
    { userId: actor.userId, officeId: actor.office.id },
    { subject, name, type, sha256, bytes, storageKey },
  );
  await appendAudit(db, { actor, role }, fileEvents, {
    type: "file.added",
    subject,
    data: { fileId: id, sha256, bytes, name },
  });
  return { id, name, sha256, bytes, type };
}

async function detectType(name: string, head: Buffer): Promise<string | null> {
  const detected = await fileTypeFromBuffer(head);
  // The guesser takes UTF-16 for other things.
  return typeOf(name, isUtf16(head) ? null : (detected?.mime ?? null), isText(head));
}
