export { queryOf } from "./domain";
