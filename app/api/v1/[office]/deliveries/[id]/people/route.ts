import { listPeopleOperation } from "@/lib/features/comments/api";
import { listPeople } from "@/lib/features/comments/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listPeopleOperation, listPeople);
