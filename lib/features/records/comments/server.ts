import "server-only";

export { latestComments, listComments, listPeople } from "./queries";
export { addComment } from "./use-cases/add-comment";
export { editComment, removeComment } from "./use-cases/change-comment";
