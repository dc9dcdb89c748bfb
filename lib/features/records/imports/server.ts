import "server-only";

export { getImport, listImports, listMembers, listRows } from "./queries";
export { importSubject } from "./queries/subject";
export { defineImport, definitionOf, type ApplyCall } from "./use-cases/definition";
export type { ImportReader, Understood } from "./use-cases/understand-file";
