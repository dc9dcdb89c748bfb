export { auditEventsList } from "./list";
export { history, historyQuery } from "./schema";
