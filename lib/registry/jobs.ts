import "server-only";
import { noteSignInJob, passwordRequestJob, purgeExpiredJob } from "@/lib/features/office/accounts/jobs";
import { storeDocumentJob, storeMissingDocumentsJob } from "@/lib/features/deliveries/approvals/jobs";
import { foldTallyJob } from "@/lib/features/deliveries/deliveries/jobs";
import { evidenceWriters } from "@/lib/features/deliveries/evidence/jobs";
import { tellNoticesJob } from "@/lib/features/inventory/installations/jobs";
import { largeExportKind } from "@/lib/features/records/exports/jobs";
import { applyImportJob, forgetFileJob, readImportJob } from "@/lib/features/records/imports/jobs";
import { sweepFilesJob } from "@/lib/features/records/files/jobs";
import { purgeMailJob, sendMailJob } from "@/lib/platform/mail/send-mail";
import { longTaskJob, longTaskPurgeJob } from "@/lib/platform/jobs/run-long-task";
import { imports } from "./imports";
import { bindings } from "./operations";
import { findSubject } from "./subjects";
import { wordsIn } from "./words";

/** Every kind of work that outlasts a request: a new one is one line here. */
const longTasks = [largeExportKind({ bindings, findSubject, wordsIn, writers: evidenceWriters })];

/** Every job that the worker runs. */
export const jobs = [
  storeDocumentJob,
  storeMissingDocumentsJob,
  purgeExpiredJob,
  passwordRequestJob,
  noteSignInJob,
  sweepFilesJob,
  foldTallyJob,
  tellNoticesJob,
  longTaskJob(longTasks),
  longTaskPurgeJob,
  readImportJob(imports),
  applyImportJob(imports),
  forgetFileJob,
  sendMailJob,
  purgeMailJob,
];
