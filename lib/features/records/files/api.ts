import { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import { fileParams, storedFile, uploadQuery } from "./schema";

export const addFileOperation = defineOperation({
  id: "addFile",
  method: "POST",
  path: "/files",
  summary: "Uploads a file to a delivery (raw body; X-File-Name, percent-encoded, and X-Content-SHA256)",
  permission: "file:upload",
  query: uploadQuery,
  response: storedFile,
  status: 201,
  upload: true,
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
  method: "GET",
  path: "/files/{id}",
  summary: "A file's bytes, as an attachment",
  permission: "file:read",
  params: fileParams,
  response: z.string().meta({ format: "binary" }),
  download: "application/octet-stream",
  errors: ["request.notFound"],
});
