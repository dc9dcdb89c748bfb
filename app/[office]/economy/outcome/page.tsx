import { outcomeList } from "@/lib/features/economy/outcome/list";
import { outcomeSource } from "@/lib/features/economy/outcome/server";
import { outcomePage } from "@/lib/features/economy/outcome/ui/outcome-page";
import { listPage, listTitle } from "../../list-page";

export const generateMetadata = listTitle(outcomeList);
export default listPage(outcomeSource, outcomePage);
