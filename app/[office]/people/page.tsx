import { peopleList } from "@/lib/features/office/people/list";
import { peopleSource } from "@/lib/features/office/people/server";
import { peoplePage } from "@/lib/features/office/people/ui/people-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(peopleList);
export default listPage(peopleSource, peoplePage);
