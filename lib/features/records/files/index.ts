export { allowedEndings } from "./domain";
