export { noteOf } from "./domain";
export { projectsList } from "./list";
export { projectAnswers } from "./schema";
