import { getFileOperation } from "@/lib/features/records/files/api";
import { getFile } from "@/lib/features/records/files/server";
import { downloadRoute } from "@/lib/platform/http/download";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: downloadRoute(getFileOperation, getFile),
});
