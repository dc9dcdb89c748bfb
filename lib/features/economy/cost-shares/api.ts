import { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import { defineExport } from "@/lib/domain/spreadsheet";
import { historyOperation } from "@/lib/features/records/audit";
import {
  addAgreementBody,
  adoptAgreementBody,
  agreement,
  agreementCheck,
  agreementList,
  agreementParams,
  agreementsQuery,
  changeAgreementBody,
  costShareFilter,
  costShareList,
  costSharesExportQuery,
  previewBody,
  rowsBody,
} from "./schema";

export const listCostSharesOperation = defineOperation({
  id: "listCostShares",
  method: "GET",
  path: "/cost-shares",
  summary: "Every municipality's printed share and decided amounts; neither is computed from the other",
  permission: "cost-share:read",
  query: costShareFilter,
  response: costShareList,
  errors: ["request.badQuery"],
});

export const exportCostSharesOperation = defineExport({
  id: "exportCostShares",
  path: "/exports/cost-shares",
  permission: "cost-share:read",
  summary: "Every municipality's printed share and decided amounts as Excel or CSV",
  query: costSharesExportQuery,
});

export const listCostShareAgreementsOperation = defineOperation({
  id: "listCostShareAgreements",
  method: "GET",
  path: "/cost-share-agreements",
  summary: "The keys by which costs are shared, the latest first; drafts for those who make them",
  permission: "cost-share:read",
  query: agreementsQuery,
  response: agreementList,
  errors: ["request.badQuery"],
});

export const getCostShareAgreementOperation = defineOperation({
  id: "getCostShareAgreement",
  method: "GET",
  path: "/cost-share-agreements/{key}",
  summary: "A key with what was agreed, what its rule gives beside, how that came about, and its check",
  permission: "cost-share:read",
  params: agreementParams,
  response: agreement,
  versioned: true,
  errors: ["request.notFound"],
});

export const checkCostShareAgreementOperation = defineOperation({
  id: "checkCostShareAgreement",
  method: "GET",
  path: "/cost-share-agreements/{key}/check",
  summary: "Whether shares add up, amounts follow from them, and from one yearly rate",
  permission: "cost-share:read",
  params: agreementParams,
  response: agreementCheck,
  errors: ["request.notFound"],
});

export const addCostShareAgreementOperation = defineOperation({
  id: "addCostShareAgreement",
  method: "POST",
  path: "/cost-share-agreements",
  summary: "Begins a draft of a key; its key in addresses is made from its name when none is given",
  permission: "cost-share:edit",
  body: addAgreementBody,
  response: agreement,
  status: 201,
  errors: [
    "key.keyTaken",
    "key.overlap",
    "key.endsBefore",
    "key.undefinedAt",
    "key.notWhole",
    "decision.inFuture",
  ],
});

export const changeCostShareAgreementOperation = defineOperation({
  id: "changeCostShareAgreement",
  method: "PATCH",
  path: "/cost-share-agreements/{key}",
  summary: "Changes a draft; of an adopted key the last day alone",
  permission: "cost-share:edit",
  params: agreementParams,
  body: changeAgreementBody,
  response: agreement,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "key.notDraft",
    "key.overlap",
    "key.endsBefore",
    "key.undefinedAt",
    "key.notWhole",
    "decision.inFuture",
  ],
});

export const removeCostShareAgreementOperation = defineOperation({
  id: "removeCostShareAgreement",
  method: "DELETE",
  path: "/cost-share-agreements/{key}",
  summary: "Throws a draft away with its rows",
  permission: "cost-share:edit",
  params: agreementParams,
  response: z.undefined(),
  status: 204,
  versioned: true,
  errors: ["request.notFound", "request.stale", "key.notDraft"],
});

export const putCostShareRowsOperation = defineOperation({
  id: "putCostShareRows",
  method: "PUT",
  path: "/cost-share-agreements/{key}/rows",
  summary: "Says the shares and amounts of a draft, all of them; ownership is exactly a hundred per cent",
  permission: "cost-share:edit",
  params: agreementParams,
  body: rowsBody,
  response: agreement,
  versioned: true,
  errors: ["request.notFound", "request.stale", "key.notDraft", "key.notWhole", "key.unknownMunicipality"],
});

export const previewCostShareAgreementOperation = defineOperation({
  id: "previewCostShareAgreement",
  method: "POST",
  path: "/cost-share-agreements/{key}/preview",
  summary: "What another rule, other years or another total would give; nothing is kept",
  permission: "cost-share:edit",
  params: agreementParams,
  body: previewBody,
  response: agreement,
  keepsNothing: true,
  errors: [
    "request.notFound",
    "key.undefinedAt",
    "key.notWhole",
    "key.limits",
    "key.tooLarge",
    "key.populationMissing",
    "key.indexMissing",
    "key.unknownMunicipality",
  ],
});

export const adoptCostShareAgreementOperation = defineOperation({
  id: "adoptCostShareAgreement",
  method: "POST",
  path: "/cost-share-agreements/{key}/adoption",
  summary: "Adopts a draft for good, by the decision of another body",
  permission: "cost-share:adopt",
  params: agreementParams,
  body: adoptAgreementBody,
  response: agreement,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "key.notDraft",
    "key.decisionMissing",
    "key.notWhole",
    "decision.inFuture",
  ],
});

export const listCostShareAgreementHistoryOperation = historyOperation({
  id: "listCostShareAgreementHistory",
  of: "/cost-share-agreements/{key}",
  thing: "a key of cost shares",
  permission: "cost-share:draft",
  params: agreementParams,
});
