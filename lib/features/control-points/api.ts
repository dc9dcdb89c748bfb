import { controlPoint } from "@/lib/features/deliveries";
import { defineOperation } from "@/lib/platform/http/operation";
import { assessBody, assessParams } from "./schema";

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
