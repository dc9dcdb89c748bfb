export { figureOn } from "./domain";
