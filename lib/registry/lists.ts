import type { Lists } from "@/lib/domain/list";
import { approvalsList } from "@/lib/features/deliveries/approvals/list";
import { deliveriesList, matrixList } from "@/lib/features/deliveries/deliveries/list";
import { systemsList } from "@/lib/features/inventory/systems/list";
import { municipalitiesList } from "@/lib/features/office/municipalities/list";
import { auditEventsList } from "@/lib/features/records/audit/list";

/** The rooms' lists: a new one is one line here. */
export const lists: Lists = {
  deliveries: deliveriesList,
  matrix: matrixList,
  approvals: approvalsList,
  municipalities: municipalitiesList,
  systems: systemsList,
  "audit-events": auditEventsList,
};
