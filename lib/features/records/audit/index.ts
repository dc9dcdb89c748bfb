export { auditEventsList } from "./list";
