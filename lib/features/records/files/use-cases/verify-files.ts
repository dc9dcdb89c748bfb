import "server-only";
import { withOwner } from "@/lib/platform/db";
import { storedDigest } from "@/lib/platform/storage";
import { listStoredFiles } from "../repository";

interface FileFault {
  /** The row's id. */
  id: string;
  /** The file's generated name below DATA_DIR/files. */
  storageKey: string;
  fault: "missing" | "changed";
}

/**
 * Reads every file that has a row and says which is not on disk or has other bytes than when it
 * came. Reads as the owner, in batches; nothing is kept open in the database while a file is read.
 */
export async function verifyFiles(): Promise<{ files: number; bytes: number; faults: FileFault[] }> {
  const faults: FileFault[] = [];
  let [files, bytes] = [0, 0];
  const next = (after: string | null) => withOwner((db) => listStoredFiles(db, after));
  for (let batch = await next(null); batch.length > 0; batch = await next(batch.at(-1)!.id)) {
    for (const { id, storageKey, sha256, bytes: size } of batch) {
      const digest = await storedDigest(storageKey);
      if (digest !== sha256) faults.push({ id, storageKey, fault: digest ? "changed" : "missing" });
      files += 1;
      bytes += Number(size);
    }
  }
  return { files, bytes, faults };
}
