import "server-only";

export { isSetupDue, isSetupNeeded, listHosts } from "./queries";
export type { Furniture } from "./use-cases/office-rows";
