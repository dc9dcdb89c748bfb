import { listMunicipalitiesOperation } from "@/lib/features/office/municipalities/api";
import { listMunicipalities } from "@/lib/features/office/municipalities/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listMunicipalitiesOperation, ({ db, actor, query }) => listMunicipalities(db, actor, query)),
});
