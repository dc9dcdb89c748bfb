import "server-only";

export { positionOf } from "@/lib/platform/db/page";
export { bindList, listFile, viewOf, type ListSource, type OpenedPage } from "./queries";
