export { isDone, openBlocking, resultLook, resultName } from "./results";
export { changesOf, filledName, filledPoints, isReadAs, moved, wrongInPoints } from "./templates";
