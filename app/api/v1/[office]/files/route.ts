import { addFileOperation } from "@/lib/features/files/api";
import { fileName } from "@/lib/features/files/schema";
import { addFile } from "@/lib/features/files/server";
import { methods } from "@/lib/platform/http/methods";
import { uploadRoute } from "@/lib/platform/http/upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: uploadRoute(addFileOperation, fileName, addFile),
});
