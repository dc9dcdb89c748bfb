import "server-only";
import { notFound } from "@/lib/domain/errors";
import type { Call } from "@/lib/platform/http/route";
import type { Download } from "@/lib/platform/http/download";
import { readStored } from "@/lib/platform/storage";
import { getApproval } from "../queries";
import { findDocumentKey } from "../repository";
import { documentName, renderApprovalDocument } from "./render-document";

/** The stored document; until the worker has stored it, the same bytes made now. Throws request.notFound. */
export async function getApprovalDocument({ db, actor, params }: Call<{ id: string }>): Promise<Download> {
  const approval = await getApproval(db, actor, params.id);
  const { statement, digest } = approval;
  if (!statement || !digest) throw notFound();
  const key = await findDocumentKey(db, approval.id);
  const content = key
    ? await readStored(key)
    : await renderApprovalDocument({ ...approval, statement, digest }, actor.office.timeZone);
  const name = documentName(approval);
  return { name, type: "application/pdf", bytes: content.byteLength, content };
}
