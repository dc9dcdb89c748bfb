import "server-only";

export { bindList, listFile, rowsBefore, viewOf, type ListSource, type OpenedPage } from "./queries";
