export { assertVersion } from "./change";
export { withActor, withMunicipality, type Db } from "./context";
export { vacuum, withOwner } from "./owner";
