import "server-only";

export { createFile } from "./repository";
export { addFile } from "./use-cases/add-file";
export { getFile } from "./use-cases/get-file";
export { verifyFiles } from "./use-cases/verify-files";
