export { listCharged, type Charged } from "./charged";
export { nextPart } from "./next-part";
export { accountOf, planCharge, previewCharge } from "./preview";
export { getCharge, listCharges } from "./read";
export { getSettings } from "./settings";
