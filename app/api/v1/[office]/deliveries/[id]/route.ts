import { getDeliveryOperation } from "@/lib/features/deliveries/api";
import { getDelivery } from "@/lib/features/deliveries/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(getDeliveryOperation, ({ db, actor, params, locale }) =>
  getDelivery(db, actor, params.id, locale),
);
