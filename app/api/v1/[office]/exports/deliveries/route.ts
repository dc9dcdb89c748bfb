import { paths } from "@/lib/domain/paths";
import { exportDeliveriesOperation } from "@/lib/features/exports/api";
import { exportDeliveries } from "@/lib/features/exports/server";
import { methods } from "@/lib/platform/http/methods";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: spreadsheetRoute(exportDeliveriesOperation, exportDeliveries, paths.deliveries),
});
