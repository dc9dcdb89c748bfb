import { addFileOperation } from "@/lib/features/files/api";
import { fileName } from "@/lib/features/files/schema";
import { addFile } from "@/lib/features/files/server";
import { uploadRoute } from "@/lib/platform/http/upload";

export const POST = uploadRoute(addFileOperation, fileName, addFile);
