export { isOverdue, sharedAssumption, systemLook } from "./domain";
export { installedSystem, type InstalledSystem } from "./schema";
