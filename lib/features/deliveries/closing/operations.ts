import "server-only";
import { cancelDeliveryOperation } from "@/lib/features/deliveries/deliveries";
import { bind } from "@/lib/platform/http/bind";
import { closeDeliveryOperation, getClosingOperation } from "./api";
import { getClosing } from "./queries";
import { callOffDelivery } from "./use-cases/call-off-delivery";
import { closeDelivery } from "./use-cases/close-delivery";

export const closingOperations = [
  bind(getClosingOperation, ({ db, actor, params }) => getClosing(db, actor, params.id)),
  bind(closeDeliveryOperation, closeDelivery),
  // What is called off may have been the last of a system, as what is closed may.
  bind(cancelDeliveryOperation, callOffDelivery),
];
