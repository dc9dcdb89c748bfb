export { addFileOperation, getFileOperation } from "./api";
export { allowedEndings } from "./domain";
