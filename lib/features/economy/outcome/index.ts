export { outcomeSources } from "./domain";
