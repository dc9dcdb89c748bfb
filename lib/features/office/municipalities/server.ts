import "server-only";

export { getMunicipality, listInstalledSystems, listMembers } from "./queries";
export { municipalitySubject } from "./queries/subject";
