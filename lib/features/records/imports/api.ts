import { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import {
  importAdded,
  importApplication,
  importChange,
  importParams,
  importQuery,
  importTold,
} from "./schema";

export const addImportOperation = defineOperation({
  id: "addImport",
  kind: "upload",
  method: "POST",
  path: "/imports",
  summary: "Begins to read in a list (Excel .xlsx or CSV as raw body); nothing changes until it is applied",
  permission: "import:send",
  query: importQuery,
  response: importAdded,
  status: 201,
  errors: ["file.tooLarge", "file.empty", "file.digestMismatch", "file.nameMissing", "file.digestMissing"],
});

export const getImportOperation = defineOperation({
  id: "getImport",
  method: "GET",
  path: "/imports/{id}",
  summary: "How far a list has come, how it was understood, and what would happen or has happened",
  permission: "import:follow",
  params: importParams,
  response: importTold,
  versioned: true,
  errors: ["request.notFound"],
});

export const getImportFileOperation = defineOperation({
  id: "getImportFile",
  kind: "download",
  method: "GET",
  path: "/imports/{id}/file",
  summary: "The file of a list as it came, as an attachment",
  permission: "import:follow",
  params: importParams,
  response: z.string().meta({ format: "binary" }),
  mediaTypes: ["application/octet-stream"],
  errors: ["request.notFound"],
});

export const getImportRowsOperation = defineOperation({
  id: "getImportRows",
  kind: "download",
  method: "GET",
  path: "/imports/{id}/rows",
  summary: "What becomes, or became, of each row, one JSON object a line: the log has its SHA-256",
  permission: "import:follow",
  params: importParams,
  response: z.string().meta({ format: "binary" }),
  mediaTypes: ["application/x-ndjson"],
  errors: ["request.notFound", "import.notReady"],
});

export const changeImportOperation = defineOperation({
  id: "changeImport",
  method: "PATCH",
  path: "/imports/{id}",
  summary: "Says which sheet, head row and columns are meant or puts values right, and reads the list again",
  permission: "import:send",
  params: importParams,
  body: importChange,
  response: importTold,
  versioned: true,
  errors: [
    "request.notFound",
    "import.applied",
    "import.applying",
    "import.unknownSheet",
    "import.unknownColumn",
    "import.unknownField",
    "import.columnTwice",
    "import.tooManyMended",
  ],
});

export const applyImportOperation = defineOperation({
  id: "applyImport",
  method: "POST",
  path: "/imports/{id}/application",
  summary: "Applies a list as its preview shows it: up to 500 rows at once, more of them by the worker (202)",
  permission: "import:send",
  params: importParams,
  body: importApplication,
  response: importTold,
  accepted: importTold,
  versioned: true,
  goesOnAt: ({ id, state }) => (state === "applying" ? `/imports/${id}` : null),
  errors: [
    "request.notFound",
    "import.applied",
    "import.applying",
    "import.notReady",
    "import.hasErrors",
    "import.nothingToApply",
    "settlement.frozen",
    "import.changedMeanwhile",
  ],
});
