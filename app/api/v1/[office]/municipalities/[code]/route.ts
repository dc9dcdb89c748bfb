import { getMunicipalityOperation } from "@/lib/features/office/municipalities/api";
import { getMunicipality } from "@/lib/features/office/municipalities/server";
import { listInstalledSystems } from "@/lib/features/office/municipalities/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(getMunicipalityOperation, async ({ db, actor, params }) => {
    const facts = await getMunicipality(db, actor, params.code);
    return { ...facts, systems: await listInstalledSystems(db, actor, facts.id) };
  }),
});
