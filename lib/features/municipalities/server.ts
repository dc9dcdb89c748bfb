import "server-only";

export { listMembers, listMunicipalities } from "./queries";
