import { defineList } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import { systemFilter } from "./schema";

export const systemsList = defineList({
  key: "systems",
  permission: "system:read",
  filter: systemFilter,
  page: paths.systems,
});
