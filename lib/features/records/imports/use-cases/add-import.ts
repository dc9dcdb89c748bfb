import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Call } from "@/lib/platform/http/route";
import { importPermissions } from "@/lib/domain/import-kind";
import type { Upload } from "@/lib/platform/http/upload";
import { enqueue } from "@/lib/platform/jobs";
import { keep } from "@/lib/platform/storage";
import { createImport } from "../repository";
import { readImport, type ImportAdded, type ImportQuery } from "../schema";

/** Takes in a file to be read by the worker. Nothing else changes. */
export async function addImport(
  { db, actor, params: { of, form }, locale }: Call<ImportQuery>,
  { name, claimedSha256, received }: Upload,
): Promise<ImportAdded> {
  assertMay(actor, importPermissions[of].manage, { kind: "office" });
  if (received.sha256 !== claimedSha256) throw new AppError("file.digestMismatch");
  if (received.bytes === 0) throw new AppError("file.empty");
  await keep(received);
  const { sha256, bytes, storageKey } = received;
  const sent = { of, form: form ?? null, name, sha256, bytes, storageKey, locale };
  const id = await createImport(db, actor, sent);
  await enqueue(db, readImport, { id, reading: 1 });
  return { id, of, state: "parsing", version: 1 };
}
