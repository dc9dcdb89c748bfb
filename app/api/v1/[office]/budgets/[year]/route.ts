import { getBudgetOperation } from "@/lib/features/economy/budgets/api";
import { getBudget } from "@/lib/features/economy/budgets/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(getBudgetOperation, ({ db, actor, params }) => getBudget(db, actor, params.year)),
});
