import "server-only";
import { getTranslations } from "next-intl/server";
import type { Words } from "@/lib/domain/text";
import { bindDownload } from "@/lib/platform/http/download";
import { getDeliveryRecordOperation } from "./api";
import { takeRecord } from "./use-cases/take-record";

export const evidenceOperations = [
  bindDownload(getDeliveryRecordOperation, async (call) =>
    takeRecord(call, (await getTranslations()) as unknown as Words),
  ),
];
