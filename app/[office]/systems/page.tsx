import { systemsList } from "@/lib/features/inventory/systems/list";
import { systemsSource } from "@/lib/features/inventory/systems/server";
import { systemsPage } from "@/lib/features/inventory/systems/ui/systems-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(systemsList);
export default listPage(systemsSource, systemsPage);
