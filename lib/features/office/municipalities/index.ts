export { type InstalledSystem } from "./schema";
