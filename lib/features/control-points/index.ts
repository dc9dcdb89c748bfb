export { needsNote } from "./domain";
export { assessBody, type AssessBody } from "./schema";
