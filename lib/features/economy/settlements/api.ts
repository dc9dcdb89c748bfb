import { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import { defineExport } from "@/lib/domain/spreadsheet";
import { historyOperation } from "@/lib/features/records/audit";
import {
  addSettlementBody,
  adoptSettlementBody,
  changeSettlementBody,
  paySettlementBody,
  settlement,
  settlementExportQuery,
  settlementList,
  settlementParams,
  settlementQuery,
} from "./schema";

export const listSettlementsOperation = defineOperation({
  id: "listSettlements",
  method: "GET",
  path: "/settlements",
  summary: "Every year's settlements, the newest first; drafts for those who make them",
  permission: "settlement:read",
  response: settlementList,
  errors: [],
});

export const addSettlementOperation = defineOperation({
  id: "addSettlement",
  method: "POST",
  path: "/settlements",
  summary: "Drafts a year's settlement: paid in less outcome, divided by a key, normalised, to the öre",
  permission: "settlement:edit",
  body: addSettlementBody,
  response: settlement,
  status: 201,
  errors: [
    "settlement.exists",
    "settlement.frozen",
    "settlement.preliminaryOpen",
    "settlement.noBudget",
    "settlement.noCharges",
    "settlement.unknownKey",
    "settlement.keyNotAdopted",
    "settlement.keyEmpty",
    "settlement.unknownMunicipality",
    "settlement.tooLarge",
    "key.limits",
    "key.notWhole",
    "key.tooLarge",
    "key.populationMissing",
    "key.indexMissing",
    "key.unknownMunicipality",
  ],
});

export const getSettlementOperation = defineOperation({
  id: "getSettlement",
  method: "GET",
  path: "/settlements/{year}",
  summary: "A year's settlement: what each gets back or is charged, and how that came about",
  permission: "settlement:read",
  params: settlementParams,
  query: settlementQuery,
  response: settlement,
  versioned: true,
  errors: ["request.notFound", "request.badQuery"],
});

export const changeSettlementOperation = defineOperation({
  id: "changeSettlement",
  method: "PATCH",
  path: "/settlements/{year}",
  summary: "Says what becomes of each municipality's amount, until it is paid",
  permission: "settlement:edit",
  params: settlementParams,
  query: settlementQuery,
  body: changeSettlementBody,
  response: settlement,
  versioned: true,
  errors: ["request.notFound", "request.stale", "settlement.frozen", "settlement.unknownMunicipality"],
});

export const removeSettlementOperation = defineOperation({
  id: "removeSettlement",
  method: "DELETE",
  path: "/settlements/{year}",
  summary: "Throws a draft or a proposal away, so that it can be counted anew",
  permission: "settlement:edit",
  params: settlementParams,
  query: settlementQuery,
  response: z.undefined(),
  status: 204,
  versioned: true,
  errors: ["request.notFound", "request.stale", "settlement.frozen", "settlement.isAdopted"],
});

export const proposeSettlementOperation = defineOperation({
  id: "proposeSettlement",
  method: "POST",
  path: "/settlements/{year}/proposal",
  summary: "Lays the year's draft before the council",
  permission: "settlement:edit",
  params: settlementParams,
  query: settlementQuery,
  response: settlement,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "settlement.frozen",
    "settlement.notDraft",
    "settlement.outcomeChanged",
  ],
});

export const adoptSettlementOperation = defineOperation({
  id: "adoptSettlement",
  method: "POST",
  path: "/settlements/{year}/adoption",
  summary: "Adopts the year's proposal: by the council, or by a coordinator who names its decision",
  permission: "settlement:adopt",
  params: settlementParams,
  query: settlementQuery,
  body: adoptSettlementBody,
  response: settlement,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "settlement.frozen",
    "settlement.notProposed",
    "settlement.outcomeChanged",
    "settlement.decisionMissing",
    "decision.inFuture",
  ],
});

export const paySettlementOperation = defineOperation({
  id: "paySettlement",
  method: "POST",
  path: "/settlements/{year}/payment",
  summary: "Notes the day on which it was paid; a final settlement then freezes its year",
  permission: "settlement:edit",
  params: settlementParams,
  query: settlementQuery,
  body: paySettlementBody,
  response: settlement,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "settlement.frozen",
    "settlement.notAdopted",
    "settlement.paidInFuture",
  ],
});

export const listSettlementHistoryOperation = historyOperation({
  id: "listSettlementHistory",
  of: "/settlements/{year}",
  thing: "a year's settlements",
  permission: "settlement:edit",
  params: settlementParams,
});

export const exportSettlementOperation = defineExport({
  id: "exportSettlement",
  path: "/exports/settlement",
  permission: "settlement:read",
  summary: "A year's settlement by municipality as Excel or CSV",
  query: settlementExportQuery,
});
