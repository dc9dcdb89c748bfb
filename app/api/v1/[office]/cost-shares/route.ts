import { listCostSharesOperation } from "@/lib/features/economy/cost-shares/api";
import { listCostShares } from "@/lib/features/economy/cost-shares/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listCostSharesOperation, ({ db, actor, query }) => listCostShares(db, actor, query)),
});
