import { getFileOperation } from "@/lib/features/files/api";
import { getFile } from "@/lib/features/files/server";
import { downloadRoute } from "@/lib/platform/http/download";

export const GET = downloadRoute(getFileOperation, getFile);
