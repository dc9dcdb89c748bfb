export { bindList } from "./bind-list";
export { listFile } from "./list-file";
export { rowsBefore, viewOf, type ListCall, type ListSource, type OpenedPage } from "./source";
