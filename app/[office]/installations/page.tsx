import { installationsList } from "@/lib/features/inventory/installations/list";
import { installationsSource } from "@/lib/features/inventory/installations/server";
import { installationsPage } from "@/lib/features/inventory/installations/ui/installations-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(installationsList);
export default listPage(installationsSource, installationsPage);
