import { exportMunicipalitiesOperation } from "@/lib/features/exports/api";
import { exportMunicipalities } from "@/lib/features/exports/server";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const GET = spreadsheetRoute(exportMunicipalitiesOperation, exportMunicipalities);
