export { installedSystem, systemFilter, type SystemItem } from "./schema";
