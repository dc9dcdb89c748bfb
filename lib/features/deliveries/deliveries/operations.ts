import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { readHistory } from "@/lib/features/records/audit/server";
import { bind } from "@/lib/platform/http/bind";
import {
  cancelDeliveryOperation,
  changeDeliveryOperation,
  createDeliveryOperation,
  getDeliveryOperation,
  listDeliveryHistoryOperation,
  movePhaseOperation,
} from "./api";
import { deliveriesSource, getDelivery } from "./queries";
import { cancelDelivery } from "./use-cases/cancel-delivery";
import { changeDelivery } from "./use-cases/change-delivery";
import { createDelivery } from "./use-cases/create-delivery";
import { movePhase } from "./use-cases/move-phase";

export const deliveryOperations = [
  ...bindList(deliveriesSource),
  bind(getDeliveryOperation, ({ db, actor, params, locale }) => getDelivery(db, actor, params.id, locale)),
  bind(listDeliveryHistoryOperation, async ({ params, query, ...call }) => {
    const { id } = await getDelivery(call.db, call.actor, params.id, call.locale);
    return readHistory(call, { type: "delivery", id }, query);
  }),
  bind(movePhaseOperation, movePhase),
  bind(createDeliveryOperation, (call) => createDelivery(call)),
  bind(changeDeliveryOperation, changeDelivery),
  bind(cancelDeliveryOperation, cancelDelivery),
];
