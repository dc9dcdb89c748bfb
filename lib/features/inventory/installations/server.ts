import "server-only";

export {
  getInstallationLife,
  installationsSource,
  installationSubject,
  isStanding,
  listCriteria,
  listGreatestNeeds,
  listInventory,
  listMunicipalityInstallations,
  listNotices,
  listPlacesToAdd,
  missingFacts,
} from "./queries";
export { setOn } from "./domain";
