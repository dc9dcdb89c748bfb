import { defineOperation } from "@/lib/domain/operation";
import { system, systemFilter, systemList, systemParams, systemsExportQuery } from "./schema";
import { defineExport } from "@/lib/features/records/exports";

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

export const exportSystemsOperation = defineExport({
  id: "exportSystems",
  path: "/exports/systems",
  permission: "system:read",
  summary: "The systems you may see as Excel or CSV, filtered and sorted",
  query: systemsExportQuery,
});
