export { installedSystem } from "./schema";
