import "server-only";

export { bodyOf, isArchiveAuthority } from "./domain";
export {
  findOwnMandate,
  getMunicipality,
  getMunicipalityLife,
  listInstalledSystems,
  listMandatePeople,
  listMembers,
  listRegister,
  municipalitiesSource,
  municipalitySubject,
} from "./queries";
export { loadMunicipality } from "./repository";
export { endMandatesOf } from "./use-cases/end-mandates-of";
export { endMandateToday } from "./use-cases/end-mandate";
export { giveMandate } from "./use-cases/give-mandate";
