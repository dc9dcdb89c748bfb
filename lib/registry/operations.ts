import "server-only";
import { approvalOperations } from "@/lib/features/deliveries/approvals/operations";
import { assessmentOperations } from "@/lib/features/deliveries/assessments/operations";
import { deliveryOperations } from "@/lib/features/deliveries/deliveries/operations";
import { apiDocsOperations } from "@/lib/features/desk/api-docs/operations";
import { changeOperations } from "@/lib/features/desk/changes/operations";
import { searchOperations } from "@/lib/features/desk/search/operations";
import { budgetOperations } from "@/lib/features/economy/budgets/operations";
import { costShareOperations } from "@/lib/features/economy/cost-shares/operations";
import { systemOperations } from "@/lib/features/inventory/systems/operations";
import { accountOperations } from "@/lib/features/office/accounts/operations";
import { municipalityOperations } from "@/lib/features/office/municipalities/operations";
import { auditOperations } from "@/lib/features/records/audit/operations";
import { commentOperations } from "@/lib/features/records/comments/operations";
import { exportOperations } from "@/lib/features/records/exports/operations";
import { fileOperations } from "@/lib/features/records/files/operations";
import { notificationOperations } from "@/lib/features/records/notifications/operations";
import { savedViewOperations } from "@/lib/features/records/saved-views/operations";
import { dispatcher } from "@/lib/platform/http/dispatch";
import type { Binding } from "@/lib/platform/http/route";
import { lists } from "./lists";
import { openApiDocument, type ApiGroup } from "./openapi";
import { findSubject } from "./subjects";

/**
 * OpenAPI's tags, in the order of the work with a delivery; the name of a tag is
 * apiDocs.groups.<tag>.
 */
const tags = [
  "municipalities",
  "systems",
  "deliveries",
  "files",
  "comments",
  "approvals",
  "notifications",
  "economy",
  "audit",
  "exports",
  "search",
  "savedViews",
  "sessions",
] as const;
type Tag = (typeof tags)[number];

/** The operations of all rooms. Add a new room here. Public operations need no tag. */
const rooms: [Tag | null, Binding[]][] = [
  ["municipalities", municipalityOperations],
  ["systems", systemOperations],
  ["deliveries", deliveryOperations],
  ["deliveries", assessmentOperations],
  ["deliveries", changeOperations],
  ["files", fileOperations],
  ["comments", commentOperations],
  ["approvals", approvalOperations],
  ["notifications", notificationOperations],
  ["economy", budgetOperations],
  ["economy", costShareOperations],
  ["audit", auditOperations],
  ["exports", exportOperations],
  ["search", searchOperations],
  ["savedViews", savedViewOperations(lists)],
  ["sessions", accountOperations],
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
