import "server-only";

export { getImport, listImports, listMembers, listRows } from "./queries";
export { importSubject } from "./queries/subject";
export { digestOfRows } from "./repository";
export { defineImport, definitionOf, type ApplyCall } from "./use-cases/definition";
export { tellAsker } from "./use-cases/tell-asker";
export type { ImportReader, Understood } from "./use-cases/understand-file";
