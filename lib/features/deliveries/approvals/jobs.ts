import "server-only";
import { z } from "zod";
import { defineJob } from "@/lib/platform/jobs";
import { storeDocument } from "./use-cases/store-document";
import { storeMissingDocuments } from "./use-cases/store-missing-documents";

const payload = z.object({ approvalId: z.uuid(), officeId: z.uuid(), municipalityId: z.uuid() });

/**
 * Stores the signed decision's PDF beside it, so that a later version of the program cannot change
 * its bytes.
 */
export const storeDocumentJob = defineJob({
  name: "approval.store-document",
  schema: payload,
  run: storeDocument,
});

const AT_A_TIME = 10;

/**
 * The documents that no job is left for: of decisions that were loaded with a demo office, and of
 * jobs that failed too often.
 */
export const storeMissingDocumentsJob = defineJob({
  name: "approval.store-missing-documents",
  schema: z.object({}).loose(),
  cron: "* * * * *",
  run: (_payload, clock) => storeMissingDocuments(clock.now(), AT_A_TIME),
});
