import { municipalitiesList } from "@/lib/features/office/municipalities/list";
import { municipalitiesSource } from "@/lib/features/office/municipalities/server";
import { municipalitiesPage } from "@/lib/features/office/municipalities/ui/municipalities-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(municipalitiesList);
export default listPage(municipalitiesSource, municipalitiesPage);
