import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import { getMunicipalityOperation } from "./api";
import { getMunicipality, listInstalledSystems, municipalitiesSource } from "./queries";

export const municipalityOperations = [
  ...bindList(municipalitiesSource),
  bind(getMunicipalityOperation, async ({ db, actor, params }) => {
    const facts = await getMunicipality(db, actor, params.code);
    return { ...facts, systems: await listInstalledSystems(db, actor, facts.id) };
  }),
];
