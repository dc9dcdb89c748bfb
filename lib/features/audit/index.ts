export { auditFilter, type AuditEvent } from "./schema";
