export { projectsList } from "./list";
export { projectAnswers } from "./schema";
