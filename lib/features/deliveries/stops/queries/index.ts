export { getStop } from "./get-stop";
export { stopsSource } from "./list-stops";
