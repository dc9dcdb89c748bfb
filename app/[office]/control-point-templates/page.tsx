import { templatesList } from "@/lib/features/inventory/control-points/list";
import { templatesSource } from "@/lib/features/inventory/control-points/server";
import { templatesPage } from "@/lib/features/inventory/control-points/ui/templates-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(templatesList);
export default listPage(templatesSource, templatesPage);
