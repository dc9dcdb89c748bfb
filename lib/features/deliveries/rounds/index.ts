export { roundOutcomes } from "./schema";
