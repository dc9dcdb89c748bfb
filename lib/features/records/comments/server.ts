import "server-only";

export { latestComments, shownBy } from "./queries";
export { addComment } from "./use-cases/add-comment";
export { removeComment } from "./use-cases/change-comment";
