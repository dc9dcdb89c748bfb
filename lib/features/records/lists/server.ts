import "server-only";

export { bindList, listFile, openList, type ListSource, type OpenedPage } from "./queries";
