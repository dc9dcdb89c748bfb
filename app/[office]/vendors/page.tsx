import { vendorsList } from "@/lib/features/inventory/vendors/list";
import { vendorsSource } from "@/lib/features/inventory/vendors/server";
import { vendorsPage } from "@/lib/features/inventory/vendors/ui/vendors-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(vendorsList);
export default listPage(vendorsSource, vendorsPage);
