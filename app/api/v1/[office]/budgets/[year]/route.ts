import { getBudgetOperation } from "@/lib/features/budgets/api";
import { getBudget } from "@/lib/features/budgets/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(getBudgetOperation, ({ db, actor, params }) => getBudget(db, actor, params.year));
