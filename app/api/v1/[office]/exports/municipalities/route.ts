import { paths } from "@/lib/domain/paths";
import { exportMunicipalitiesOperation } from "@/lib/features/office/municipalities/api";
import { municipalitiesExport } from "@/lib/features/office/municipalities/server";
import { asTable } from "@/lib/features/records/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportMunicipalitiesOperation, asTable(municipalitiesExport), paths.municipalities),
});
