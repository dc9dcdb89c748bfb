import "server-only";
import { AppError, notFound } from "@/lib/domain/errors";
import type { Call } from "@/lib/platform/http/route";
import type { Download } from "@/lib/platform/http/download";
import { openStored, storedSize } from "@/lib/platform/storage";
import { documentName } from "../domain";
import { getApproval } from "../queries";
import { findDocumentKey } from "../repository";

/**
 * The document as the worker has stored it, once and for all: no other bytes of it are ever given
 * out. Throws approval.documentPending until then, and request.notFound for a decision that has
 * none.
 */
export async function getApprovalDocument({ db, actor, params }: Call<{ id: string }>): Promise<Download> {
  const approval = await getApproval(db, actor, params.id);
  if (!approval.statement) throw notFound();
  const key = await findDocumentKey(db, approval.id);
  if (!key) throw new AppError("approval.documentPending", { retryAfterSeconds: 2 });
  return {
    name: documentName(approval),
    type: "application/pdf",
    bytes: await storedSize(key),
    open: () => openStored(key),
  };
}
