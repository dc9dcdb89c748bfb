import { assessControlPointOperation } from "@/lib/features/deliveries/assessments/api";
import { assessControlPoint } from "@/lib/features/deliveries/assessments/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(assessControlPointOperation, assessControlPoint),
});
