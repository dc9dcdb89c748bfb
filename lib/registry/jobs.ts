import "server-only";
import { purgeExpiredJob } from "@/lib/features/office/accounts/jobs";
import { storeDocumentJob } from "@/lib/features/deliveries/approvals/jobs";
import { foldTallyJob } from "@/lib/features/deliveries/deliveries/jobs";
import { sweepFilesJob } from "@/lib/features/records/files/jobs";

/** Every job that the worker runs. */
export const jobs = [storeDocumentJob, purgeExpiredJob, sweepFilesJob, foldTallyJob];
