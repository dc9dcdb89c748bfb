export { custodyModels, membershipRoles, type InstalledSystem } from "./schema";
