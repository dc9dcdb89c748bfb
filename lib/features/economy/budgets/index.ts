export { currentYear } from "./domain";
