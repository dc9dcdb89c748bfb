import { listDeliveriesOperation } from "@/lib/features/deliveries/api";
import { listDeliveries } from "@/lib/features/deliveries/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listDeliveriesOperation, ({ db, actor, query, locale }) =>
  listDeliveries(db, actor, query, locale),
);
