export { listInstalledSystems } from "./installed-systems";
export { getMunicipality, listMembers, listMunicipalities } from "./municipalities";
export { municipalitiesExport } from "./export";
export { municipalitySubject } from "./subject";
