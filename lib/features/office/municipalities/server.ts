import "server-only";

export { getMunicipality, listInstalledSystems, listMembers } from "./queries";
