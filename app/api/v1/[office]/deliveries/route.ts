import { listDeliveriesOperation } from "@/lib/features/deliveries/deliveries/api";
import { listDeliveries } from "@/lib/features/deliveries/deliveries/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listDeliveriesOperation, ({ db, actor, query, locale }) =>
    listDeliveries(db, actor, query, locale),
  ),
});
