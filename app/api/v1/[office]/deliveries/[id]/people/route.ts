import { findSubject } from "@/lib/registry/subjects";
import { listPeopleOperation } from "@/lib/features/records/comments/api";
import { listPeople } from "@/lib/features/records/comments/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listPeopleOperation, listPeople, findSubject),
});
