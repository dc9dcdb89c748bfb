export { withActor, type Db } from "./context";
