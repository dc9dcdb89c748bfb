import "server-only";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import { exportMunicipalitiesOperation, getMunicipalityOperation, listMunicipalitiesOperation } from "./api";
import { getMunicipality, listInstalledSystems, listMunicipalities, municipalitiesExport } from "./queries";

export const municipalityOperations = [
  bind(listMunicipalitiesOperation, ({ db, actor, query }) => listMunicipalities(db, actor, query)),
  bind(getMunicipalityOperation, async ({ db, actor, params }) => {
    const facts = await getMunicipality(db, actor, params.code);
    return { ...facts, systems: await listInstalledSystems(db, actor, facts.id) };
  }),
  bindSpreadsheet(exportMunicipalitiesOperation, asTable(municipalitiesExport), paths.municipalities),
];
