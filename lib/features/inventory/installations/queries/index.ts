export { findKeptInstallation } from "./find-kept";
export { getInstallation, getInstallationLife, type InstallationLife } from "./get-installation";
export { missingFacts } from "./conditions";
export { listKeepers } from "./keepers";
export { installationsSource } from "./list-installations";
export { countScored, listCriteria, readCriteria, toCriteria, type CriteriaSet } from "./need-criteria";
export { installationSubject } from "./subject";
export { listPlacesToAdd, type PlacesToAdd } from "./places";
export {
  listGreatestNeeds,
  listInventory,
  listNotices,
  type InventoryLine,
  type MunicipalityInventory,
} from "./inventory";
export { listMunicipalityInstallations, type OwnInstallation } from "./of-municipality";
