import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { bindDownload } from "@/lib/platform/http/download";
import { bindUpload } from "@/lib/platform/http/upload";
import { addFileOperation, getFileOperation, removeFileOperation } from "./api";
import { subjectOf } from "./domain";
import { fileName } from "./schema";
import { addFile } from "./use-cases/add-file";
import { getFile } from "./use-cases/get-file";
import { removeFile } from "./use-cases/remove-file";

export const fileOperations = [
  bindUpload(addFileOperation, { name: fileName, subject: subjectOf }, addFile),
  bindDownload(getFileOperation, getFile),
  bind(removeFileOperation, removeFile),
];
