import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import { changePhasesBody, phaseTemplate } from "./schema";

export const getPhaseTemplateOperation = defineOperation({
  id: "getPhaseTemplate",
  method: "GET",
  path: "/phase-template",
  summary: "How the office works: its phases in their order, with what each asks of a delivery",
  permission: "template:read",
  response: phaseTemplate,
  versioned: true,
  errors: [],
});

export const changePhasesOperation = defineOperation({
  id: "changePhaseTemplate",
  method: "PUT",
  path: "/phase-template",
  summary: "Replaces the office's phases; deliveries under way follow, closed ones keep the phase they have",
  permission: "template:manage",
  body: changePhasesBody,
  response: phaseTemplate,
  versioned: true,
  errors: ["request.stale", "phase.stages", "phase.inUse"],
});

export const listPhaseHistoryOperation = historyOperation({
  id: "listPhaseTemplateHistory",
  of: "/phase-template",
  thing: "the office's phases",
  permission: "template:read",
});
