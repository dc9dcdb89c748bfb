import "server-only";
import { notFound } from "@/lib/domain/errors";
import type { Download } from "@/lib/platform/http/download";
import type { Call } from "@/lib/platform/http/route";
import { openStored } from "@/lib/platform/storage";
import { getStop } from "../queries";
import { findStored } from "../repository";

/** A file of an entry that the actor reads. Throws request.notFound. */
export async function getStopFile({
  db,
  actor,
  params,
}: Call<{ id: string; file: string }>): Promise<Download> {
  const { entries } = await getStop(db, actor, params.id);
  const isShown = entries.some(({ files }) => files.some(({ fileId }) => fileId === params.file));
  const stored = isShown ? await findStored(db, params.file) : null;
  if (!stored) throw notFound();
  return {
    name: stored.name,
    type: stored.type,
    bytes: Number(stored.bytes),
    open: () => openStored(stored.storageKey),
  };
}
