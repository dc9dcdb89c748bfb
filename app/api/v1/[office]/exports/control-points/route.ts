import { paths } from "@/lib/domain/paths";
import { exportControlPointsOperation } from "@/lib/features/exports/api";
import { exportControlPoints } from "@/lib/features/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportControlPointsOperation, exportControlPoints, (office, { delivery = "" }) =>
    paths.delivery(office, delivery),
  ),
});
