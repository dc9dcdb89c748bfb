export { isDone, openBlocking, resultLook, resultName } from "./domain";
export { methods, results, severities, type ControlPointResult } from "./schema";
