import "server-only";

export {
  getMunicipality,
  listInstalledSystems,
  listMembers,
  listMunicipalities,
  municipalitiesExport,
} from "./queries";
export { municipalitySubject } from "./queries/subject";
