import "server-only";
import { bindDownload } from "@/lib/platform/http/download";
import { getDeliveryRecordOperation } from "./api";
import { takeRecord } from "./use-cases/take-record";

export const evidenceOperations = [bindDownload(getDeliveryRecordOperation, takeRecord)];
