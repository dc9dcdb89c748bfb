export { folded, readLines, type KnownWords, type ReadLine } from "./lines";
export {
  areOneRole,
  mayGive,
  personStatuses,
  roleErrors,
  rolesToGive,
  scopeOf,
  type PersonStatus,
} from "./who-gives";
