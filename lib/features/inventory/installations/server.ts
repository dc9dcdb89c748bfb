import "server-only";

export {
  countScored,
  findKeptInstallation,
  getInstallationLife,
  installationsSource,
  installationSubject,
  listCriteria,
  listGreatestNeeds,
  listInventory,
  listMunicipalityInstallations,
  listNotices,
  listPlacesToAdd,
  missingFacts,
} from "./queries";
export { setOn } from "./domain";
export { takeBackWindUp, windUpInstallation } from "./use-cases/wind-up";
