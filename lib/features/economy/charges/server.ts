import "server-only";

export { getCharge, getSettings, listCharged, listCharges, nextPart, previewCharge } from "./queries";
export { chargeSubject } from "./repository";
