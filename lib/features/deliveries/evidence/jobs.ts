import "server-only";
import type { WriteFile } from "@/lib/features/records/exports/server";
import { getDeliveryRecordOperation } from "./api";
import { writeRecord } from "./use-cases/take-record";

/** What the worker writes of this room, by the id of its operation. */
export const evidenceWriters: Readonly<Record<string, WriteFile>> = {
  [getDeliveryRecordOperation.id]: writeRecord,
};
