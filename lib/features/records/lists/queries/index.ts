export { bindList } from "./bind-list";
export { openList, type OpenedPage } from "./open-list";
export { listFile } from "./list-file";
export type { ListSource } from "./source";
