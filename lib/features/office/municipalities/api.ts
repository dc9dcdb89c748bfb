import { defineOperation } from "@/lib/domain/operation";
import {
  municipality,
  municipalityFilter,
  municipalityList,
  municipalityParams,
  municipalitiesExportQuery,
} from "./schema";
import { defineExport } from "@/lib/features/records/exports";

export const listMunicipalitiesOperation = defineOperation({
  id: "listMunicipalities",
  method: "GET",
  path: "/municipalities",
  summary: "The office's municipalities that you may see, in the country's alphabet",
  permission: "municipality:read",
  query: municipalityFilter,
  response: municipalityList,
  errors: ["request.badQuery"],
});

export const getMunicipalityOperation = defineOperation({
  id: "getMunicipality",
  method: "GET",
  path: "/municipalities/{code}",
  summary: "One municipality with its membership and its systems",
  permission: "municipality:read",
  params: municipalityParams,
  response: municipality,
  errors: ["request.notFound"],
});

export const exportMunicipalitiesOperation = defineExport({
  id: "exportMunicipalities",
  path: "/exports/municipalities",
  permission: "municipality:read",
  summary: "The municipalities you may see as Excel or CSV",
  query: municipalitiesExportQuery,
});
