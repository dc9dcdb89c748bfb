export { isDone, openBlocking, resultLook, resultName } from "./domain";
export { results, severities, type ControlPointResult } from "./schema";
