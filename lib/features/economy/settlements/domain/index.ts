export { beyondCeiling } from "./beyond";
export { exactPart, type Weighed } from "./divide";
export { ceilingsOf, weightsOf, type Weights } from "./key";
export { settle, sumOre, type Ground } from "./settle";
export { type Disposition, type SettlementKind, type SettlementStatus } from "./states";
