import "server-only";
import type { z } from "zod";
import { assertMayOnPart, mayReadOn } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { fileEvents } from "../events";
import { deleteFile, findFile, isInUse } from "../repository";
import type { removedFile } from "../schema";

/** Removes a file that the actor added, while nothing names it: no evidence, decision or step. */
export async function removeFile({
  db,
  actor,
  params: { id },
  findSubject,
}: Call<{ id: string }>): Promise<z.input<typeof removedFile>> {
  const file = await findFile(db, actor, id);
  if (!file) throw notFound();
  const subject = await findSubject(db, actor, file.subject);
  if (!mayReadOn(actor, "file:read", subject.scope)) throw notFound();
  const role = assertMayOnPart(actor, "file:upload", subject.scope);
  if (file.createdBy !== actor.userId) throw new AppError("request.forbidden");
  if (await isInUse(db, { id, sha256: file.sha256 })) throw new AppError("file.inUse");
  await deleteFile(db, id);
  await appendAudit(db, { actor, role }, fileEvents, {
    type: "file.removed",
    subject,
    data: { fileId: id, sha256: file.sha256, name: file.name },
  });
  return { id, removed: true };
}
