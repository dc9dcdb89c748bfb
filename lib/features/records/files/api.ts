import { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import { fileParams, removedFile, storedFile, uploadQuery } from "./schema";

export const addFileOperation = defineOperation({
  id: "addFile",
  kind: "upload",
  method: "POST",
  path: "/files",
  summary:
    "Uploads a file to a delivery or another subject (raw body; X-File-Name, percent-encoded, and X-Content-SHA256)",
  permission: "file:upload",
  query: uploadQuery,
  response: storedFile,
  status: 201,
  errors: [
    "request.notFound",
    "file.tooLarge",
    "file.wrongType",
    "file.digestMismatch",
    "file.empty",
    "file.nameMissing",
    "file.digestMissing",
  ],
});

export const getFileOperation = defineOperation({
  id: "getFile",
  kind: "download",
  method: "GET",
  path: "/files/{id}",
  summary: "A file's bytes, as an attachment; for a vendor those that a stop shares with it",
  // Everybody who reads files reads stops, and a vendor reads what a stop shares with it: who reads
  // other files is asked where they are looked up.
  permission: "stop:read",
  params: fileParams,
  response: z.string().meta({ format: "binary" }),
  mediaTypes: ["application/octet-stream"],
  errors: ["request.notFound"],
});

export const removeFileOperation = defineOperation({
  id: "removeFile",
  method: "DELETE",
  path: "/files/{id}",
  summary: "Removes a file that you added yourself, while nothing names it",
  permission: "file:upload",
  params: fileParams,
  response: removedFile,
  errors: ["request.notFound", "file.inUse"],
});
