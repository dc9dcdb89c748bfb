export { listInstalledSystems } from "./installed-systems";
export { getMunicipality, listMembers, listMunicipalities, municipalitiesSource } from "./municipalities";
export { municipalitySubject } from "./subject";
