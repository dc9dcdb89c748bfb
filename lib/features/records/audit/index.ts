export { auditFilter } from "./schema";
