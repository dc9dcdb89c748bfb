import { getDeliveryOperation } from "@/lib/features/deliveries/deliveries/api";
import { getDelivery } from "@/lib/features/deliveries/deliveries/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(getDeliveryOperation, ({ db, actor, params, locale }) =>
    getDelivery(db, actor, params.id, locale),
  ),
});
