import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bind } from "@/lib/platform/http/bind";
import {
  changeDeliveriesOperation,
  changeDeliveryOperation,
  createDeliveryOperation,
  getDeliveryOperation,
  listDeliveryHistoryOperation,
  movePhaseOperation,
} from "./api";
import { deliveriesSource, getDelivery } from "./queries";
import { changeDeliveries } from "./use-cases/change-deliveries";
import { changeDelivery } from "./use-cases/change-delivery";
import { createDelivery } from "./use-cases/create-delivery";
import { movePhase } from "./use-cases/move-phase";

export const deliveryOperations = [
  ...bindList(deliveriesSource),
  bind(getDeliveryOperation, ({ db, actor, params, locale }) => getDelivery(db, actor, params.id, locale)),
  bindHistory(listDeliveryHistoryOperation, async ({ db, actor, params, locale }) => {
    const { id } = await getDelivery(db, actor, params.id, locale);
    return { type: "delivery", id };
  }),
  bind(movePhaseOperation, movePhase),
  bind(createDeliveryOperation, (call) => createDelivery(call)),
  bind(changeDeliveryOperation, changeDelivery),
  bind(changeDeliveriesOperation, changeDeliveries),
];
