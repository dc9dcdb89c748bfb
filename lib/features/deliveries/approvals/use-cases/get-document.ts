import "server-only";
import { notFound } from "@/lib/domain/errors";
import type { Call } from "@/lib/platform/http/route";
import type { Download } from "@/lib/platform/http/download";
import { readStored, storedSize } from "@/lib/platform/storage";
import { getApproval } from "../queries";
import { findDocumentKey } from "../repository";
import { documentName, renderApprovalDocument } from "./render-document";

/**
 * The stored document; until the worker has stored it, the same bytes made now. Throws
 * request.notFound.
 */
export async function getApprovalDocument({ db, actor, params }: Call<{ id: string }>): Promise<Download> {
  const approval = await getApproval(db, actor, params.id);
  const { statement, digest } = approval;
  if (!statement || !digest) throw notFound();
  const file = { name: documentName(approval), type: "application/pdf" };
  const key = await findDocumentKey(db, approval.id);
  if (key) return { ...file, bytes: await storedSize(key), open: () => readStored(key) };
  const { timeZone } = actor.office;
  return { ...file, open: () => renderApprovalDocument({ ...approval, statement, digest }, timeZone) };
}
