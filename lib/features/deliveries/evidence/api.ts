import { z } from "zod";
import { largeExport } from "@/lib/domain/large-export";
import { defineOperation } from "@/lib/domain/operation";
import { recordParams } from "./schema";

export const getDeliveryRecordOperation = defineOperation({
  id: "getDeliveryRecord",
  kind: "download",
  method: "GET",
  path: "/deliveries/{id}/record.zip",
  summary:
    "All documents of a delivery with its points, decisions and history, and a list of them with check sums; of a large one the answer is 202",
  permission: "file:read",
  params: recordParams,
  response: z.string().meta({ format: "binary" }),
  mediaTypes: ["application/zip"],
  accepted: largeExport,
  errors: ["request.notFound", "export.tooMany"],
});
