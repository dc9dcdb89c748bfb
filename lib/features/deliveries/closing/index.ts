export { closingSteps, disposalBases } from "./domain";
