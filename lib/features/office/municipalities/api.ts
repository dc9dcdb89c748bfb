import { defineOperation } from "@/lib/domain/operation";
import { municipality, municipalityParams } from "./schema";

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
