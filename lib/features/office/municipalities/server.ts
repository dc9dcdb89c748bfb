import "server-only";

export {
  getMunicipality,
  listInstalledSystems,
  listMembers,
  municipalitiesSource,
  municipalitySubject,
} from "./queries";
