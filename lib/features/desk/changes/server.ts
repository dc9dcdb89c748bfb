import "server-only";

export { findPreviousVisit, listChanges } from "./queries";
export { noteVisit } from "./use-cases/note-visit";
