import "server-only";

export { getMunicipality, listMembers, listMunicipalities } from "./queries";
