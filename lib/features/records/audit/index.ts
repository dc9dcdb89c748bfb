export { auditEventsList } from "./list";
export { historyOperation } from "./schema";
