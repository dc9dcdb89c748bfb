import { z } from "zod";
import type { Permission } from "@/lib/domain/permissions";
import { defineOperation } from "@/lib/platform/http/operation";
import { spreadsheetTypes } from "@/lib/platform/http/spreadsheet-types";
import {
  approvalsQuery,
  auditEventsQuery,
  budgetQuery,
  controlPointsQuery,
  costSharesQuery,
  deliveriesQuery,
  municipalitiesQuery,
  systemsQuery,
} from "./schema";

/** A list as a file: under the permission of the list itself, with its own filters. */
const exportOf = <Q extends z.ZodType>(
  id: string,
  path: `/exports/${string}`,
  permission: Permission,
  summary: string,
  query: Q,
) =>
  defineOperation({
    id,
    method: "GET",
    path,
    permission,
    summary,
    query,
    response: z.string().meta({ format: "binary" }),
    download: Object.values(spreadsheetTypes),
    errors: ["request.badQuery", "export.tooManyRows", "export.tooMany"],
  });

export const exportDeliveriesOperation = exportOf(
  "exportDeliveries",
  "/exports/deliveries",
  "delivery:read",
  "The deliveries you may see as Excel or CSV, filtered and sorted",
  deliveriesQuery,
);

export const exportMunicipalitiesOperation = exportOf(
  "exportMunicipalities",
  "/exports/municipalities",
  "municipality:read",
  "The municipalities you may see as Excel or CSV",
  municipalitiesQuery,
);

export const exportSystemsOperation = exportOf(
  "exportSystems",
  "/exports/systems",
  "system:read",
  "The systems you may see as Excel or CSV, filtered and sorted",
  systemsQuery,
);

export const exportApprovalsOperation = exportOf(
  "exportApprovals",
  "/exports/approvals",
  "approval:read",
  "The errands of approval you may see as Excel or CSV",
  approvalsQuery,
);

export const exportControlPointsOperation = exportOf(
  "exportControlPoints",
  "/exports/control-points",
  "delivery:read",
  "One delivery's control points as Excel or CSV",
  controlPointsQuery,
);

export const exportBudgetOperation = exportOf(
  "exportBudget",
  "/exports/budget",
  "budget:read",
  "One year's budget and outcome as Excel or CSV",
  budgetQuery,
);

export const exportCostSharesOperation = exportOf(
  "exportCostShares",
  "/exports/cost-shares",
  "cost-share:read",
  "Every municipality's printed share and decided amounts as Excel or CSV",
  costSharesQuery,
);

export const exportAuditEventsOperation = exportOf(
  "exportAuditEvents",
  "/exports/audit-events",
  "audit:read",
  "The audit trail of the chains you may see as Excel or CSV",
  auditEventsQuery,
);
