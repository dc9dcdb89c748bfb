import "server-only";

export { officeEvents } from "./events";
export { getOffice, getSteps, listOfficeVendors, searchRegister, takesInterim } from "./queries";
export { isKnownTimeZone, setPhaseTemplate } from "./repository";
export { createOffice } from "./use-cases/create-office";
