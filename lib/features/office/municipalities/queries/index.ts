export { listAccessionSteps } from "./accession";
export {
  getMunicipality,
  getMunicipalityLife,
  readMunicipality,
  type MunicipalityLife,
} from "./get-municipality";
export { listInstalledSystems } from "./installed-systems";
export { findOwnMandate, listKnownPeople, listMandatePeople, listMandates } from "./mandates";
export { listMembers, listMunicipalities, municipalitiesSource } from "./municipalities";
export { listRegister } from "./register";
export { municipalitySubject } from "./subject";
