import "server-only";

export { createFile } from "./repository";
export { verifyFiles } from "./use-cases/verify-files";
