import { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import { defineExport } from "@/lib/domain/spreadsheet";
import { historyOperation } from "@/lib/features/records/audit";
import {
  addendum,
  addendumBody,
  addItemBody,
  addPlanBody,
  addVersionBody,
  adoptionBody,
  candidateList,
  candidatesQuery,
  changeItemBody,
  changePlanBody,
  changeVersionBody,
  comparison,
  comparisonExportQuery,
  comparisonQuery,
  itemParams,
  plan,
  planItem,
  planNote,
  planNoteBody,
  planParams,
  planVersion,
  versionExportQuery,
  versionParams,
} from "./schema";

export const getPlanOperation = defineOperation({
  id: "getPlan",
  method: "GET",
  path: "/plans/{plan}",
  summary: "A delivery plan with its versions; drafts for those who make them",
  permission: "plan:read",
  params: planParams,
  response: plan,
  versioned: true,
  errors: ["request.notFound"],
});

export const addPlanOperation = defineOperation({
  id: "addPlan",
  method: "POST",
  path: "/plans",
  summary: "Adds a plan of one to ten years; its key is made from its name when none is given",
  permission: "plan:edit",
  body: addPlanBody,
  response: plan,
  status: 201,
  errors: ["plan.keyTaken"],
});

export const changePlanOperation = defineOperation({
  id: "changePlan",
  method: "PATCH",
  path: "/plans/{plan}",
  summary: "Changes a plan's name",
  permission: "plan:edit",
  params: planParams,
  body: changePlanBody,
  response: plan,
  versioned: true,
  errors: ["request.notFound", "request.stale"],
});

export const addPlanVersionOperation = defineOperation({
  id: "addPlanVersion",
  method: "POST",
  path: "/plans/{plan}/versions",
  summary: "Begins a draft, empty or with another version's items; one draft or proposal at a time",
  permission: "plan:edit",
  params: planParams,
  body: addVersionBody,
  response: planVersion,
  status: 201,
  errors: ["request.notFound", "plan.draftExists", "plan.unknownVersion"],
});

export const getPlanVersionOperation = defineOperation({
  id: "getPlanVersion",
  method: "GET",
  path: "/plans/{plan}/versions/{n}",
  summary: "A version with its items, who gets what, what there is room for, and what to know of it",
  permission: "plan:read",
  params: versionParams,
  response: planVersion,
  versioned: true,
  errors: ["request.notFound"],
});

export const changePlanVersionOperation = defineOperation({
  id: "changePlanVersion",
  method: "PATCH",
  path: "/plans/{plan}/versions/{n}",
  summary: "Changes a draft's criteria and the sentence about it",
  permission: "plan:edit",
  params: versionParams,
  body: changeVersionBody,
  response: planVersion,
  versioned: true,
  errors: ["request.notFound", "request.stale", "plan.notDraft"],
});

export const removePlanVersionOperation = defineOperation({
  id: "removePlanVersion",
  method: "DELETE",
  path: "/plans/{plan}/versions/{n}",
  summary: "Throws a draft away with its items",
  permission: "plan:edit",
  params: versionParams,
  response: z.undefined(),
  status: 204,
  versioned: true,
  errors: ["request.notFound", "request.stale", "plan.notDraft"],
});

export const addPlanItemOperation = defineOperation({
  id: "addPlanItem",
  method: "POST",
  path: "/plans/{plan}/versions/{n}/items",
  summary: "Places an installation's delivery, or a part of it, in a draft",
  permission: "plan:edit",
  params: versionParams,
  body: addItemBody,
  response: planItem,
  status: 201,
  errors: [
    "request.notFound",
    "plan.notDraft",
    "plan.itemExists",
    "plan.outsideYears",
    "plan.unknownInstallation",
    "plan.notPossible",
  ],
});

export const changePlanItemOperation = defineOperation({
  id: "changePlanItem",
  method: "PATCH",
  path: "/plans/{plan}/versions/{n}/items/{id}",
  summary: "Moves an item of a draft to another quarter, or changes what is said of it",
  permission: "plan:edit",
  params: itemParams,
  body: changeItemBody,
  response: planItem,
  versioned: true,
  errors: ["request.notFound", "request.stale", "plan.notDraft", "plan.itemExists", "plan.outsideYears"],
});

export const removePlanItemOperation = defineOperation({
  id: "removePlanItem",
  method: "DELETE",
  path: "/plans/{plan}/versions/{n}/items/{id}",
  summary: "Takes an item out of a draft",
  permission: "plan:edit",
  params: itemParams,
  response: z.undefined(),
  status: 204,
  versioned: true,
  errors: ["request.notFound", "request.stale", "plan.notDraft"],
});

export const proposePlanVersionOperation = defineOperation({
  id: "proposePlanVersion",
  method: "POST",
  path: "/plans/{plan}/versions/{n}/proposal",
  summary: "Lays a draft before the council; nothing of it changes until it is decided or withdrawn",
  permission: "plan:edit",
  params: versionParams,
  response: planVersion,
  versioned: true,
  errors: ["request.notFound", "request.stale", "plan.notDraft"],
});

export const withdrawPlanVersionOperation = defineOperation({
  id: "withdrawPlanVersion",
  method: "POST",
  path: "/plans/{plan}/versions/{n}/withdrawal",
  summary: "Takes a proposal back: it is a draft again",
  permission: "plan:edit",
  params: versionParams,
  response: planVersion,
  versioned: true,
  errors: ["request.notFound", "request.stale", "plan.notProposed"],
});

export const adoptPlanVersionOperation = defineOperation({
  id: "adoptPlanVersion",
  method: "POST",
  path: "/plans/{plan}/versions/{n}/adoption",
  summary: "Adopts a proposal for good: by the council, or by a coordinator who names its decision",
  permission: "plan:adopt",
  params: versionParams,
  body: adoptionBody,
  response: planVersion,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "plan.notProposed",
    "plan.decisionMissing",
    "decision.inFuture",
  ],
});

export const addPlanAddendumOperation = defineOperation({
  id: "addPlanAddendum",
  method: "POST",
  path: "/plans/{plan}/versions/{n}/decision-addenda",
  summary: "Corrects the decision of an adopted version, beside it",
  permission: "plan:edit",
  params: versionParams,
  body: addendumBody,
  response: addendum,
  status: 201,
  errors: ["request.notFound", "plan.notAdopted", "decision.inFuture"],
});

export const addPlanNoteOperation = defineOperation({
  id: "addPlanNote",
  method: "POST",
  path: "/plans/{plan}/notes",
  summary: "Says how the plan goes, in a sentence or two that stand on its page with their day",
  permission: "plan:edit",
  params: planParams,
  body: planNoteBody,
  response: planNote,
  status: 201,
  errors: ["request.notFound"],
});

export const listPlanCandidatesOperation = defineOperation({
  id: "listPlanCandidates",
  method: "GET",
  path: "/plans/{plan}/candidates",
  summary: "Installations that something is left to deliver of, best need first",
  permission: "plan:draft",
  params: planParams,
  query: candidatesQuery,
  response: candidateList,
  errors: ["request.notFound", "request.badQuery"],
});

export const comparePlanVersionsOperation = defineOperation({
  id: "comparePlanVersions",
  method: "GET",
  path: "/plans/{plan}/comparison",
  summary: "What was added, removed and moved between two versions",
  permission: "plan:read",
  params: planParams,
  query: comparisonQuery,
  response: comparison,
  errors: ["request.notFound", "request.badQuery"],
});

export const listPlanHistoryOperation = historyOperation({
  id: "listPlanHistory",
  of: "/plans/{plan}",
  thing: "a plan",
  permission: "plan:draft",
  params: planParams,
});

export const exportPlanVersionOperation = defineExport({
  id: "exportPlanVersion",
  path: "/exports/plan-versions",
  permission: "plan:read",
  summary: "A version of a plan as Excel or CSV: by municipality, quarter, rank and system",
  query: versionExportQuery,
});

export const exportPlanComparisonOperation = defineExport({
  id: "exportPlanComparison",
  path: "/exports/plan-comparisons",
  permission: "plan:read",
  summary: "What was added, removed and moved between two versions of a plan, as Excel or CSV",
  query: comparisonExportQuery,
});
