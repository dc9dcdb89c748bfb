import "server-only";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import { getDeliveryOperation, movePhaseOperation } from "./api";
import { deliveriesSource, getDelivery } from "./queries";
import { movePhase } from "./use-cases/move-phase";

export const deliveryOperations = [
  ...bindList(deliveriesSource),
  bind(getDeliveryOperation, ({ db, actor, params, locale }) => getDelivery(db, actor, params.id, locale)),
  bind(movePhaseOperation, movePhase),
];
