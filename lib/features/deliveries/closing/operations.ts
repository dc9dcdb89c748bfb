import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { closeDeliveryOperation, getClosingOperation } from "./api";
import { getClosing } from "./queries";
import { closeDelivery } from "./use-cases/close-delivery";

export const closingOperations = [
  bind(getClosingOperation, ({ db, actor, params }) => getClosing(db, actor, params.id)),
  bind(closeDeliveryOperation, closeDelivery),
];
