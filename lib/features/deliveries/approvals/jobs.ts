import "server-only";
import { z } from "zod";
import { createFile } from "@/lib/features/records/files/server";
import { withMunicipality } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";
import { keep, receive } from "@/lib/platform/storage";
import { getApproval } from "./queries";
import { findDocumentKey, findTimeZone, setDocument } from "./repository";
import { documentName, renderApprovalDocument } from "./use-cases/render-document";

const payload = z.object({ approvalId: z.uuid(), officeId: z.uuid(), municipalityId: z.uuid() });

/**
 * Stores the signed decision's PDF beside it, so that a later version of the program cannot change
 * its bytes.
 */
export const storeDocumentJob = defineJob({
  name: "approval.store-document",
  schema: payload,
  run: async ({ approvalId, officeId, municipalityId }) => {
    await withMunicipality({ officeId, municipalityId }, async (db) => {
      const approval = await getApproval(db, { office: { id: officeId }, municipalityId }, approvalId);
      const { statement, digest } = approval;
      if (!statement || !digest || (await findDocumentKey(db, approvalId))) return;
      const pdf = await renderApprovalDocument(
        { ...approval, statement, digest },
        await findTimeZone(db, officeId),
      );
      const stored = await receive([pdf], Number.MAX_SAFE_INTEGER);
      await keep(stored);
      const { sha256, bytes, storageKey } = stored;
      const fileId = await createFile(
        db,
        { userId: null, officeId },
        {
          subject: {
            type: "delivery",
            id: approval.deliveryId,
            label: `${approval.system.name}, ${approval.municipality.name}`,
            scope: { kind: "municipality", municipalityId, code: approval.municipality.code, vendorId: null },
          },
          name: documentName(approval),
          type: "application/pdf",
          sha256,
          bytes,
          storageKey,
        },
      );
      await setDocument(db, approvalId, fileId);
    });
  },
});
