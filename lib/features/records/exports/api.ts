import { z } from "zod";
import { largeExport } from "@/lib/domain/large-export";
import { defineOperation } from "@/lib/domain/operation";
import { spreadsheetTypes } from "@/lib/domain/spreadsheet";
import { exportParams, largeExportList, removedExport } from "./schema";

export const listExportsOperation = defineOperation({
  id: "listExports",
  method: "GET",
  path: "/exports",
  summary: "Your own long lists that are being written or are ready, the latest first; kept for a day",
  permission: "office:enter",
  response: largeExportList,
  errors: [],
});

export const getExportOperation = defineOperation({
  id: "getExport",
  method: "GET",
  path: "/exports/{id}",
  summary: "How far one of your own long lists has come",
  permission: "office:enter",
  params: exportParams,
  response: largeExport,
  versioned: true,
  errors: ["request.notFound"],
});

export const getExportFileOperation = defineOperation({
  id: "getExportFile",
  kind: "download",
  method: "GET",
  path: "/exports/{id}/file",
  summary:
    "One of your own long lists as a file, once it is ready and while you may read as much as when it was written",
  permission: "office:enter",
  params: exportParams,
  response: z.string().meta({ format: "binary" }),
  mediaTypes: [...Object.values(spreadsheetTypes), "application/zip"],
  errors: ["request.notFound", "request.forbidden"],
});

export const removeExportOperation = defineOperation({
  id: "removeExport",
  method: "DELETE",
  path: "/exports/{id}",
  summary: "Stops one of your own long lists, or removes its file",
  permission: "office:enter",
  params: exportParams,
  response: removedExport,
  versioned: true,
  errors: ["request.notFound", "request.stale"],
});
