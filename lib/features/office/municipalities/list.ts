import { defineList } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import { municipalityFilter } from "./schema";

export const municipalitiesList = defineList({
  key: "municipalities",
  permission: "municipality:read",
  filter: municipalityFilter,
  page: paths.municipalities,
});
