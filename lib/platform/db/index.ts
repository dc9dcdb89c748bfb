export { assertVersion } from "./change";
export { withActor, withMunicipality, withOffice, type Db } from "./context";
export { vacuum, withOwner } from "./owner";
