import { defineOperation } from "@/lib/domain/operation";
import { defineExport } from "@/lib/domain/spreadsheet";
import { historyOperation } from "@/lib/features/records/audit";
import {
  addBudgetBody,
  adoptionBody,
  budget,
  budgetExportQuery,
  budgetList,
  budgetParams,
  budgetQuery,
  changedLine,
  changeLineBody,
  forecastDates,
  forecastDatesBody,
  lineParams,
  linesBody,
  revisionBody,
} from "./schema";

export const listBudgetsOperation = defineOperation({
  id: "listBudgets",
  method: "GET",
  path: "/budgets",
  summary: "Every year's budget, the newest first: the revision in force, and the one that is to follow it",
  permission: "budget:read",
  response: budgetList,
  errors: [],
});

export const addBudgetOperation = defineOperation({
  id: "addBudget",
  method: "POST",
  path: "/budgets",
  summary: "Begins a year's budget as a draft, empty or with the lines of another year",
  permission: "budget:edit",
  body: addBudgetBody,
  response: budget,
  status: 201,
  errors: ["budget.exists", "budget.unknownYear", "settlement.frozen"],
});

export const getBudgetOperation = defineOperation({
  id: "getBudget",
  method: "GET",
  path: "/budgets/{year}",
  summary:
    "One year's budget and outcome; a difference is budget minus outcome, of an income outcome minus budget",
  permission: "budget:read",
  params: budgetParams,
  query: budgetQuery,
  response: budget,
  versioned: true,
  errors: ["request.notFound", "request.badQuery"],
});

export const changeBudgetLinesOperation = defineOperation({
  id: "changeBudgetLines",
  method: "PUT",
  path: "/budgets/{year}/lines",
  summary: "Says all lines of the year's draft or proposal; an adopted revision is not changed",
  permission: "budget:edit",
  params: budgetParams,
  body: linesBody,
  response: budget,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "budget.notOpen",
    "budget.lineHasOutcome",
    "settlement.frozen",
  ],
});

export const changeBudgetLineOperation = defineOperation({
  id: "changeBudgetLine",
  method: "PATCH",
  path: "/budgets/{year}/lines/{id}",
  summary: "Says what a line is expected to come to, and why, at any time of the year",
  permission: "budget:edit",
  params: lineParams,
  body: changeLineBody,
  response: changedLine,
  versioned: true,
  errors: ["request.notFound", "request.stale", "settlement.frozen"],
});

export const proposeBudgetOperation = defineOperation({
  id: "proposeBudget",
  method: "POST",
  path: "/budgets/{year}/proposal",
  summary: "Lays the year's draft before the council",
  permission: "budget:edit",
  params: budgetParams,
  response: budget,
  versioned: true,
  errors: ["request.notFound", "request.stale", "budget.notDraft", "budget.noLines", "settlement.frozen"],
});

export const adoptBudgetOperation = defineOperation({
  id: "adoptBudget",
  method: "POST",
  path: "/budgets/{year}/adoption",
  summary: "Adopts the year's proposal for good: by the council, or by a coordinator who names its decision",
  permission: "budget:adopt",
  params: budgetParams,
  body: adoptionBody,
  response: budget,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "budget.notProposed",
    "settlement.frozen",
    "budget.decisionMissing",
    "decision.inFuture",
  ],
});

export const reviseBudgetOperation = defineOperation({
  id: "reviseBudget",
  method: "POST",
  path: "/budgets/{year}/revisions",
  summary: "Opens a revision of an adopted budget, with its lines; it counts once it is decided",
  permission: "budget:edit",
  params: budgetParams,
  body: revisionBody,
  response: budget,
  status: 201,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "budget.notAdopted",
    "budget.revisionOpen",
    "settlement.frozen",
  ],
});

export const getForecastDatesOperation = defineOperation({
  id: "getForecastDates",
  method: "GET",
  path: "/forecast-dates",
  summary: "On which days of each year the office makes its forecasts; the usual four until somebody says",
  permission: "budget:read",
  response: forecastDates,
  versioned: true,
  errors: [],
});

export const setForecastDatesOperation = defineOperation({
  id: "setForecastDates",
  method: "PUT",
  path: "/forecast-dates",
  summary: "Says on which days of each year the office makes its forecasts, all of them",
  permission: "budget:edit",
  body: forecastDatesBody,
  response: forecastDates,
  versioned: true,
  errors: ["request.stale"],
});

export const listBudgetHistoryOperation = historyOperation({
  id: "listBudgetHistory",
  of: "/budgets/{year}",
  thing: "a year's budget",
  permission: "budget:edit",
  params: budgetParams,
});

export const exportBudgetOperation = defineExport({
  id: "exportBudget",
  path: "/exports/budget",
  permission: "budget:read",
  summary: "One year's budget and outcome as Excel or CSV",
  query: budgetExportQuery,
});
