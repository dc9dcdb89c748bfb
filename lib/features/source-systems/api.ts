import { defineOperation } from "@/lib/platform/http/operation";
import { system, systemFilter, systemList, systemParams } from "./schema";

export const listSystemsOperation = defineOperation({
  id: "listSystems",
  method: "GET",
  path: "/systems",
  summary: "The systems you may see, with what of them is installed and delivered",
  permission: "system:read",
  query: systemFilter,
  response: systemList,
  errors: ["request.badQuery"],
});

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
