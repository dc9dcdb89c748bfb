import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import { addTemplateBody, pointsBody, template, templateParams } from "./schema";

export const getTemplateOperation = defineOperation({
  id: "getControlPointTemplate",
  method: "GET",
  path: "/control-point-templates/{key}",
  summary: "One template with its points and where it is used",
  permission: "template:read",
  params: templateParams,
  response: template,
  versioned: true,
  errors: ["request.notFound"],
});

export const addTemplateOperation = defineOperation({
  id: "addControlPointTemplate",
  method: "POST",
  path: "/control-point-templates",
  summary: "Adds a template, empty or as a copy of another",
  permission: "template:manage",
  body: addTemplateBody,
  response: template,
  status: 201,
  errors: ["template.keyTaken", "template.unknown"],
});

export const changePointsOperation = defineOperation({
  id: "changeControlPointTemplatePoints",
  method: "PUT",
  path: "/control-point-templates/{key}/points",
  summary:
    "Replaces the points of a template (If-Match: the template's version); deliveries keep what they copied",
  permission: "template:manage",
  params: templateParams,
  body: pointsBody,
  response: template,
  versioned: true,
  errors: ["request.notFound", "request.stale"],
});

export const listTemplateHistoryOperation = historyOperation({
  id: "listControlPointTemplateHistory",
  of: "/control-point-templates/{key}",
  thing: "a template",
  permission: "template:read",
  params: templateParams,
});
