import "server-only";
import { notFound } from "@/lib/domain/errors";
import { kindsKept } from "@/lib/domain/import-kind";
import type { Download } from "@/lib/platform/http/download";
import type { Call } from "@/lib/platform/http/route";
import { openStored } from "@/lib/platform/storage";
import { loadImport } from "../repository";

/** The file that was read in, as it came. Throws request.notFound. */
export async function getImportFile({ db, actor, params: { id } }: Call<{ id: string }>): Promise<Download> {
  const { of, name, bytes, storageKey } = await loadImport(db, actor, id);
  if (!kindsKept.includes(of)) throw notFound();
  return {
    name,
    type: "application/octet-stream",
    bytes: Number(bytes),
    open: () => openStored(storageKey),
  };
}
