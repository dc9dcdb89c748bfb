export { withActor, withMunicipality, type Db } from "./context";
