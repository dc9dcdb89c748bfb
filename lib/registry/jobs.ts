import "server-only";
import { purgeExpiredJob } from "@/lib/features/office/accounts/jobs";
import { storeDocumentJob, storeMissingDocumentsJob } from "@/lib/features/deliveries/approvals/jobs";
import { foldTallyJob } from "@/lib/features/deliveries/deliveries/jobs";
import { largeExportKind } from "@/lib/features/records/exports/jobs";
import { sweepFilesJob } from "@/lib/features/records/files/jobs";
import { longTaskJob, longTaskPurgeJob } from "@/lib/platform/jobs/run-long-task";
import { bindings } from "./operations";
import { findSubject } from "./subjects";
import { wordsIn } from "./words";

/** Every kind of work that outlasts a request: a new one is one line here. */
const longTasks = [largeExportKind({ bindings, findSubject, wordsIn })];

/** Every job that the worker runs. */
export const jobs = [
  storeDocumentJob,
  storeMissingDocumentsJob,
  purgeExpiredJob,
  sweepFilesJob,
  foldTallyJob,
  longTaskJob(longTasks),
  longTaskPurgeJob,
];
