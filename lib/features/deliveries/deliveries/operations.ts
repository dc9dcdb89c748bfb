import "server-only";
import { paths } from "@/lib/domain/paths";
import { asTable } from "@/lib/features/records/exports/server";
import { bind } from "@/lib/platform/http/bind";
import { bindSpreadsheet } from "@/lib/platform/http/spreadsheet";
import {
  exportDeliveriesOperation,
  getDeliveryOperation,
  listDeliveriesOperation,
  movePhaseOperation,
} from "./api";
import { deliveriesExport, getDelivery, listDeliveries } from "./queries";
import { movePhase } from "./use-cases/move-phase";

export const deliveryOperations = [
  bind(listDeliveriesOperation, ({ db, actor, query, locale }) => listDeliveries(db, actor, query, locale)),
  bind(getDeliveryOperation, ({ db, actor, params, locale }) => getDelivery(db, actor, params.id, locale)),
  bind(movePhaseOperation, movePhase),
  bindSpreadsheet(exportDeliveriesOperation, asTable(deliveriesExport), paths.deliveries),
];
