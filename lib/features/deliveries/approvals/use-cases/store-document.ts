import "server-only";
import { createFile } from "@/lib/features/records/files/server";
import { withMunicipality, type Db } from "@/lib/platform/db";
import { keep, receive, type StoredFile } from "@/lib/platform/storage";
import { documentName } from "../domain";
import { getApproval } from "../queries";
import { findDocumentKey, findTimeZone, setDocument } from "../repository";
import type { Approval } from "../schema";
import { renderApprovalDocument } from "./render-document";

export interface StoreDocument {
  approvalId: string;
  officeId: string;
  municipalityId: string;
}

/**
 * Makes and stores a signed decision's PDF, once. The document is made between two transactions: a
 * long one takes longer than a transaction may. Doing it twice changes nothing.
 */
export async function storeDocument({ approvalId, officeId, municipalityId }: StoreDocument): Promise<void> {
  const place = { officeId, municipalityId };
  const found = await withMunicipality(place, async (db) => {
    const approval = await getApproval(db, { office: { id: officeId }, municipalityId }, approvalId);
    const isStored = (await findDocumentKey(db, approvalId)) !== null;
    return { approval, isStored, timeZone: await findTimeZone(db, officeId) };
  });
  const { approval, isStored, timeZone } = found;
  const { statement, digest } = approval;
  if (!statement || !digest || isStored) return;
  const pdf = await renderApprovalDocument({ ...approval, statement, digest }, timeZone);
  const stored = await receive([pdf], Number.MAX_SAFE_INTEGER);
  await keep(stored);
  await withMunicipality(place, (db) => addFile(db, place, approval, stored));
}

async function addFile(
  db: Db,
  { officeId, municipalityId }: { officeId: string; municipalityId: string },
  approval: Approval,
  { sha256, bytes, storageKey }: StoredFile,
): Promise<void> {
  const { code, name } = approval.municipality;
  const fileId = await createFile(
    db,
    { userId: null, officeId },
    {
      subject: {
        type: "delivery",
        id: approval.deliveryId,
        label: `${approval.system.name}, ${name}`,
        scope: { kind: "municipality", municipalityId, code, vendorId: null },
      },
      name: documentName(approval),
      type: "application/pdf",
      sha256,
      bytes,
      storageKey,
    },
  );
  await setDocument(db, approval.id, fileId);
}
