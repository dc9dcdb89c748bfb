import { findSubject } from "@/lib/registry/subjects";
import { addFileOperation } from "@/lib/features/records/files/api";
import { fileName } from "@/lib/features/records/files/schema";
import { addFile } from "@/lib/features/records/files/server";
import { methods } from "@/lib/platform/http/methods";
import { uploadRoute } from "@/lib/platform/http/upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: uploadRoute(addFileOperation, fileName, addFile, findSubject),
});
