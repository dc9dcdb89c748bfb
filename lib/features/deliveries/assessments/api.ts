import { controlPoint } from "@/lib/features/deliveries/deliveries";
import { defineOperation } from "@/lib/domain/operation";
import { assessBody, assessParams, confirmBody, controlPointsExportQuery } from "./schema";
import { defineExport } from "@/lib/domain/spreadsheet";

export const assessControlPointOperation = defineOperation({
  id: "assessControlPoint",
  method: "PUT",
  path: "/deliveries/{id}/control-points/{controlPointId}",
  summary: "Records how a control point came out",
  permission: "control-point:assess",
  params: assessParams,
  body: assessBody,
  response: controlPoint,
  versioned: true,
  errors: ["request.notFound", "request.stale", "controlPoint.noteRequired", "controlPoint.notInControl"],
});

export const confirmControlPointOperation = defineOperation({
  id: "confirmControlPoint",
  method: "POST",
  path: "/deliveries/{id}/control-points/{controlPointId}/confirmation",
  summary: "Confirms, as the second person, how a control point came out",
  permission: "control-point:assess",
  params: assessParams,
  body: confirmBody,
  response: controlPoint,
  versioned: true,
  errors: [
    "request.notFound",
    "request.stale",
    "controlPoint.notInControl",
    "controlPoint.noSecondPerson",
    "controlPoint.notAssessed",
    "controlPoint.samePerson",
  ],
});

export const exportControlPointsOperation = defineExport({
  id: "exportControlPoints",
  path: "/exports/control-points",
  permission: "delivery:read",
  summary: "One delivery's control points as Excel or CSV",
  query: controlPointsExportQuery,
});
