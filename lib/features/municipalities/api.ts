import { defineOperation } from "@/lib/platform/http/operation";
import { municipality, municipalityFilter, municipalityList, municipalityParams } from "./schema";

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
