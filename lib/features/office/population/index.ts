export { figureOn, type KnownFigures } from "./domain";
