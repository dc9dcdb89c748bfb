import { exportDeliveriesOperation } from "@/lib/features/exports/api";
import { exportDeliveries } from "@/lib/features/exports/server";
import { spreadsheetRoute } from "@/lib/platform/http/spreadsheet";

export const GET = spreadsheetRoute(exportDeliveriesOperation, exportDeliveries);
