import { paths } from "@/lib/domain/paths";
import { exportDeliveriesOperation } from "@/lib/features/deliveries/deliveries/api";
import { deliveriesExport } from "@/lib/features/deliveries/deliveries/server";
import { asTable } from "@/lib/features/records/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportDeliveriesOperation, asTable(deliveriesExport), paths.deliveries),
});
