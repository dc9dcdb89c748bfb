import "server-only";

export { latestComments, shownBy } from "./queries";
export { addComment } from "./use-cases/add-comment";
export { addComments } from "./use-cases/add-comments";
export { removeComment } from "./use-cases/change-comment";
