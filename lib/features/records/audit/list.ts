import { defineList } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import { auditFilter } from "./schema";

export const auditEventsList = defineList({
  key: "audit-events",
  permission: "audit:read",
  filter: auditFilter,
  page: paths.audit,
});
