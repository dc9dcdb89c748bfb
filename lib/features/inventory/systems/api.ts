import { defineOperation } from "@/lib/domain/operation";
import { system, systemParams } from "./schema";

export const getSystemOperation = defineOperation({
  id: "getSystem",
  method: "GET",
  path: "/systems/{key}",
  summary: "One system in all the municipalities you may see",
  permission: "system:read",
  params: systemParams,
  response: system,
  errors: ["request.notFound"],
});
