import { paths } from "@/lib/domain/paths";
import { exportControlPointsOperation } from "@/lib/features/deliveries/assessments/api";
import { controlPointsExport } from "@/lib/features/deliveries/assessments/server";
import { asTable } from "@/lib/features/records/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(
    exportControlPointsOperation,
    asTable(controlPointsExport),
    (office, { delivery = "" }) => paths.delivery(office, delivery),
  ),
});
