import "server-only";
import { purgeExpiredJob } from "@/lib/features/accounts/jobs";
import { storeDocumentJob } from "@/lib/features/approvals/jobs";
import { foldTallyJob } from "@/lib/features/deliveries/jobs";
import { sweepFilesJob } from "@/lib/features/files/jobs";

/** Every job that the worker runs. */
export const jobs = [storeDocumentJob, purgeExpiredJob, sweepFilesJob, foldTallyJob];
