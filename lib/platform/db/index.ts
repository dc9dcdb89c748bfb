export { withActor, withMunicipality, type Db } from "./context";
export { withOwner } from "./owner";
