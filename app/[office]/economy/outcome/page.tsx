import { EconomyNav } from "@/lib/features/economy/budgets/ui/economy-nav";
import { outcomeList } from "@/lib/features/economy/outcome/list";
import { outcomeSource } from "@/lib/features/economy/outcome/server";
import { outcomePage } from "@/lib/features/economy/outcome/ui/outcome-page";
import { listPage, listTitle } from "../../list-page";

export const generateMetadata = listTitle(outcomeList);
export default listPage(outcomeSource, (opened) => ({
  ...outcomePage(opened),
  nav: <EconomyNav office={opened.view.actor.office.key} here="outcome" year={null} />,
}));
