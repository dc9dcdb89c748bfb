export {
  accessionSteps,
  acceptanceBases,
  custodyModels,
  membershipRoles,
  type InstalledSystem,
} from "./schema";
export { municipalitiesList } from "./list";
export { mandateBody } from "./schema";
