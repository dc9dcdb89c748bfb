import { getMunicipalityOperation } from "@/lib/features/municipalities/api";
import { getMunicipality } from "@/lib/features/municipalities/server";
import { listInstalledSystems } from "@/lib/features/source-systems/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(getMunicipalityOperation, async ({ db, actor, params }) => {
  const facts = await getMunicipality(db, actor, params.code);
  return { ...facts, systems: await listInstalledSystems(db, actor, facts.id) };
});
