import "server-only";

export { createFile } from "./repository";
export { getFile } from "./use-cases/get-file";
export { removeFile } from "./use-cases/remove-file";
export { verifyFiles } from "./use-cases/verify-files";
