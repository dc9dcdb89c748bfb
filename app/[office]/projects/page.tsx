import { projectsList } from "@/lib/features/deliveries/projects";
import { projectsSource } from "@/lib/features/deliveries/projects/server";
import { projectsPage } from "@/lib/features/deliveries/projects/ui/projects-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(projectsList);
export default listPage(projectsSource, projectsPage);
