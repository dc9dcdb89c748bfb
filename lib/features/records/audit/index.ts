export { historyOperation } from "./api";
export { auditEventsList } from "./list";
