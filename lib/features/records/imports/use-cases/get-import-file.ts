import "server-only";
import type { Download } from "@/lib/platform/http/download";
import type { Call } from "@/lib/platform/http/route";
import { openStored } from "@/lib/platform/storage";
import { loadImport } from "../repository";

/** The file that was read in, as it came. Throws request.notFound. */
export async function getImportFile({ db, actor, params: { id } }: Call<{ id: string }>): Promise<Download> {
  const { name, bytes, storageKey } = await loadImport(db, actor, id);
  return {
    name,
    type: "application/octet-stream",
    bytes: Number(bytes),
    open: () => openStored(storageKey),
  };
}
