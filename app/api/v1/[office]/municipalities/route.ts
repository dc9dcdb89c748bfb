import { listMunicipalitiesOperation } from "@/lib/features/municipalities/api";
import { listMunicipalities } from "@/lib/features/municipalities/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listMunicipalitiesOperation, ({ db, actor, query }) =>
  listMunicipalities(db, actor, query),
);
