import { bulkAnswer } from "@/lib/domain/bulk";
import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import {
  addInstallationBody,
  bulkBody,
  installation,
  installationInput,
  installationParams,
  needBody,
  needCriteria,
  needCriteriaBody,
  reminderAnswer,
  reminderBody,
} from "./schema";

export const getInstallationOperation = defineOperation({
  id: "getInstallation",
  method: "GET",
  path: "/installations/{id}",
  summary: "One municipality's installation of a system: what it is, holds and costs, and when it ends",
  permission: "installation:read",
  params: installationParams,
  response: installation,
  versioned: true,
  errors: ["request.notFound"],
});

export const addInstallationOperation = defineOperation({
  id: "addInstallation",
  method: "POST",
  path: "/installations",
  summary: "Notes that a municipality has a system, with what is known of it",
  permission: "installation:edit",
  body: addInstallationBody,
  response: installation,
  status: 201,
  errors: [
    "installation.exists",
    "installation.unknownMunicipality",
    "installation.unknownSystem",
    "installation.unknownVendor",
    "installation.systemMerged",
    "municipality.hasLeft",
  ],
});

export const changeInstallationOperation = defineOperation({
  id: "changeInstallation",
  method: "PATCH",
  path: "/installations/{id}",
  summary: "Changes what is known of an installation; what is left out stays, null clears",
  permission: "installation:edit",
  params: installationParams,
  body: installationInput,
  response: installation,
  versioned: true,
  errors: ["request.notFound", "request.stale", "municipality.hasLeft"],
});

export const confirmInstallationOperation = defineOperation({
  id: "confirmInstallation",
  method: "POST",
  path: "/installations/{id}/confirmation",
  summary: "Says that these facts are right today",
  permission: "installation:edit",
  params: installationParams,
  response: installation,
  versioned: true,
  errors: ["request.notFound", "request.stale", "municipality.hasLeft"],
});

export const listInstallationHistoryOperation = historyOperation({
  id: "listInstallationHistory",
  of: "/installations/{id}",
  thing: "an installation",
  permission: "installation:read",
  params: installationParams,
});

export const changeInstallationsOperation = defineOperation({
  id: "changeInstallations",
  method: "POST",
  path: "/installations/bulk",
  summary: "Sets the wind-up day or the status of several installations, each by itself",
  permission: "installation:edit",
  body: bulkBody,
  response: bulkAnswer,
  errors: [],
});

export const remindOfInventoryOperation = defineOperation({
  id: "remindOfInventory",
  method: "POST",
  path: "/inventory-reminders",
  summary: "Asks the system managers and archivists of these municipalities to look over their systems",
  permission: "system:manage",
  body: reminderBody,
  response: reminderAnswer,
  status: 201,
  errors: ["installation.unknownMunicipality", "municipality.hasLeft"],
});

export const getNeedCriteriaOperation = defineOperation({
  id: "getNeedCriteria",
  method: "GET",
  path: "/need-criteria",
  summary: "The office's criteria of archiving need that count today",
  permission: "office:read",
  response: needCriteria,
  versioned: true,
  errors: [],
});

export const setNeedCriteriaOperation = defineOperation({
  id: "setNeedCriteria",
  method: "PUT",
  path: "/need-criteria",
  summary: "The criteria that count from a day on; what was scored by older ones keeps its score",
  permission: "need:manage",
  body: needCriteriaBody,
  response: needCriteria,
  versioned: true,
  errors: ["request.stale", "decision.inFuture", "need.alreadyScored"],
});

export const scoreNeedOperation = defineOperation({
  id: "scoreNeed",
  method: "PUT",
  path: "/installations/{id}/need",
  summary: "Scores an installation's need by today's criteria (If-Match: the installation's version)",
  permission: "need:score",
  params: installationParams,
  body: needBody,
  response: installation,
  versioned: true,
  errors: ["request.notFound", "request.stale", "need.noCriteria", "municipality.hasLeft"],
});
