import { deliveriesList } from "@/lib/features/deliveries/deliveries";
import { deliveriesSource } from "@/lib/features/deliveries/deliveries/server";
import { deliveriesPage } from "@/lib/features/deliveries/deliveries/ui/deliveries-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(deliveriesList);
export default listPage(deliveriesSource, deliveriesPage);
