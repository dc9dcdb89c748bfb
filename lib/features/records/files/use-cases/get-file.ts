import "server-only";
import { holds, mayReadOn } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import type { Download } from "@/lib/platform/http/download";
import type { Call } from "@/lib/platform/http/route";
import { openStored } from "@/lib/platform/storage";
import { findFile } from "../repository";

/**
 * A file's bytes as they were uploaded, for who may read what it hangs on; a stop's also for whom
 * an entry shows it to. Throws request.notFound, and request.forbidden for who reads no other
 * files; opening it throws ENOENT for a row whose file is gone from the disk.
 */
export async function getFile({ db, actor, params, findSubject }: Call<{ id: string }>): Promise<Download> {
  const file = await findFile(db, actor, params.id);
  if (!file) throw holds(actor, "file:read") ? notFound() : new AppError("request.forbidden");
  const subject = await findSubject(db, actor, file.subject);
  if (!file.isShown && !mayReadOn(actor, "file:read", subject.scope)) throw notFound();
  return {
    name: file.name,
    type: file.type,
    bytes: Number(file.bytes),
    open: () => openStored(file.storageKey),
  };
}
