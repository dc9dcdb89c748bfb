import "server-only";
import { approvalOperations } from "@/lib/features/deliveries/approvals/operations";
import { assessmentOperations } from "@/lib/features/deliveries/assessments/operations";
import { closingOperations } from "@/lib/features/deliveries/closing/operations";
import { deliveryOperations } from "@/lib/features/deliveries/deliveries/operations";
import { remarkOperations } from "@/lib/features/deliveries/remarks/operations";
import { roundOperations } from "@/lib/features/deliveries/rounds/operations";
import { projectOperations } from "@/lib/features/deliveries/projects/operations";
import { evidenceOperations } from "@/lib/features/deliveries/evidence/operations";
import { stopOperations } from "@/lib/features/deliveries/stops/operations";
import { apiDocsOperations } from "@/lib/features/desk/api-docs/operations";
import { changeOperations } from "@/lib/features/desk/changes/operations";
import { searchOperations } from "@/lib/features/desk/search/operations";
import { budgetOperations } from "@/lib/features/economy/budgets/operations";
import { chargeOperations } from "@/lib/features/economy/charges/operations";
import { costShareOperations } from "@/lib/features/economy/cost-shares/operations";
import { outcomeOperations } from "@/lib/features/economy/outcome/operations";
import { settlementOperations } from "@/lib/features/economy/settlements/operations";
import { templateOperations } from "@/lib/features/inventory/control-points/operations";
import { phaseOperations } from "@/lib/features/inventory/phases/operations";
import { installationOperations } from "@/lib/features/inventory/installations/operations";
import { systemOperations } from "@/lib/features/inventory/systems/operations";
import { vendorOperations } from "@/lib/features/inventory/vendors/operations";
import { ownAccountOperations } from "@/lib/features/office/accounts/operations";
import { officeOperations } from "@/lib/features/office/offices/operations";
import { setupOperations } from "@/lib/features/office/setup/operations";
import { municipalityOperations } from "@/lib/features/office/municipalities/operations";
import { peopleOperations } from "@/lib/features/office/people/operations";
import { populationOperations } from "@/lib/features/office/population/operations";
import { capacityOperations } from "@/lib/features/planning/capacity/operations";
import { planOperations } from "@/lib/features/planning/plans/operations";
import { auditOperations } from "@/lib/features/records/audit/operations";
import { commentOperations } from "@/lib/features/records/comments/operations";
import { exportOperations } from "@/lib/features/records/exports/operations";
import { fileOperations } from "@/lib/features/records/files/operations";
import { importOperations } from "@/lib/features/records/imports/operations";
import { notificationOperations } from "@/lib/features/records/notifications/operations";
import { savedViewOperations } from "@/lib/features/records/saved-views/operations";
import { dispatcher } from "@/lib/platform/http/dispatch";
import type { Binding } from "@/lib/platform/http/route";
import { imports } from "./imports";
import { lists } from "./lists";
import { pagesFor } from "./navigation";
import { officeFurniture } from "./new-office";
import { openApiDocument, type ApiGroup } from "./openapi";
import { findSubject } from "./subjects";

/**
 * OpenAPI's tags, in the order of the work with a delivery; the name of a tag is
 * apiDocs.groups.<tag>.
 */
const tags = [
  "office",
  "municipalities",
  "systems",
  "templates",
  "deliveries",
  "stops",
  "files",
  "comments",
  "approvals",
  "plans",
  "projects",
  "notifications",
  "economy",
  "audit",
  "exports",
  "search",
  "savedViews",
  "people",
  "account",
] as const;
type Tag = (typeof tags)[number];

/** The operations of all rooms. Add a new room here. Public operations need no tag. */
const rooms: [Tag | null, Binding[]][] = [
  [null, setupOperations(officeFurniture)],
  ["office", officeOperations],
  ["municipalities", municipalityOperations],
  ["municipalities", populationOperations],
  ["systems", vendorOperations],
  ["systems", systemOperations],
  ["templates", templateOperations],
  ["templates", phaseOperations],
  ["systems", installationOperations],
  ["systems", importOperations(imports)],
  ["deliveries", deliveryOperations],
  ["deliveries", roundOperations],
  ["deliveries", assessmentOperations],
  ["deliveries", closingOperations],
  ["deliveries", evidenceOperations],
  ["deliveries", changeOperations],
  ["stops", stopOperations],
  ["files", fileOperations],
  ["comments", commentOperations],
  ["approvals", approvalOperations],
  ["approvals", remarkOperations],
  ["plans", planOperations],
  ["plans", capacityOperations],
  ["projects", projectOperations],
  ["notifications", notificationOperations],
  ["economy", budgetOperations],
  ["economy", chargeOperations],
  ["economy", costShareOperations],
  ["economy", outcomeOperations],
  ["economy", settlementOperations],
  ["audit", auditOperations],
  ["exports", exportOperations],
  ["search", searchOperations(pagesFor)],
  ["savedViews", savedViewOperations(lists)],
  ["people", peopleOperations],
  ["account", ownAccountOperations],
  [null, apiDocsOperations(() => openApiDocument(apiGroups))],
];

export const bindings = rooms.flatMap(([, own]) => own);

/** The file of a list is in the group of files, whatever its room. */
const tagOf = (tag: Tag | null, { operation }: Binding) =>
  operation.kind === "spreadsheet" ? "exports" : tag;

export const apiGroups: ApiGroup[] = [...tags, null].map((tag) => ({
  tag,
  operations: rooms.flatMap(([own, some]) =>
    some.filter((binding) => tagOf(own, binding) === tag).map(({ operation }) => operation),
  ),
}));

/** Answers all requests below /api/v1. */
export const answerCall = dispatcher(bindings, findSubject);
