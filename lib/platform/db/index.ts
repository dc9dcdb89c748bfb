export { assertVersion } from "./change";
export {
  withActor,
  withMunicipality,
  withNobody,
  withOffice,
  withOneMore,
  withPerson,
  type Db,
} from "./context";
export { vacuum, withOwner } from "./owner";
export type { Rows } from "./rows";
