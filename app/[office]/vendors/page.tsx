import { vendorsList } from "@/lib/features/inventory/systems/list";
import { vendorsSource } from "@/lib/features/inventory/systems/server";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(vendorsList);
export default listPage(vendorsSource);
