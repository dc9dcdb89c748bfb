import "server-only";

export { listChanges } from "./queries";
export { noteVisit } from "./use-cases/note-visit";
