import "server-only";

export { getMunicipality, listInstalledSystems, listMembers, municipalitySubject } from "./queries";
