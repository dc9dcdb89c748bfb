import { listCostSharesOperation } from "@/lib/features/cost-shares/api";
import { listCostShares } from "@/lib/features/cost-shares/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listCostSharesOperation, ({ db, actor, query }) => listCostShares(db, actor, query));
