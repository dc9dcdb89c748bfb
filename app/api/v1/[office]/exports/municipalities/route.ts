import { paths } from "@/lib/domain/paths";
import { exportMunicipalitiesOperation } from "@/lib/features/exports/api";
import { exportMunicipalities } from "@/lib/features/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportMunicipalitiesOperation, exportMunicipalities, paths.municipalities),
});
