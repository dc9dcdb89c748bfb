import { plansList } from "@/lib/features/planning/plans";
import { plansSource } from "@/lib/features/planning/plans/server";
import { plansPage } from "@/lib/features/planning/plans/ui/plans-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(plansList);
export default listPage(plansSource, plansPage);
