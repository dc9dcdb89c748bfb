import { defineOperation } from "@/lib/platform/http/operation";
import { municipalityFilter, municipalityList } from "./schema";

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
