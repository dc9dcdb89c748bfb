import "server-only";

export { chargeEvents } from "./events";
export { getCharge, getSettings, listCharged, listCharges, nextPart, previewCharge } from "./queries";
export { chargeSubject } from "./repository";
