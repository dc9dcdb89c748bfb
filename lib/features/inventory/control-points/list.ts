import { defineList, type ChosenOf, type SortOf } from "@/lib/domain/list-description";
import { paths } from "@/lib/domain/paths";
import { templateItem } from "./schema";

/** The templates that the office's deliveries get their control points from. */
export const templatesList = defineList({
  key: "control-point-templates",
  permission: "template:read",
  page: paths.templates,
  path: "/control-point-templates",
  summary: "The office's templates of control points",
  words: "templates",
  row: templateItem,
  href: (row, { actor }) => paths.template(actor.office.key, row.key),
  order: "name",
  filters: {},
  columns: [
    {
      key: "name",
      label: "templates.name",
      kind: "text",
      value: (row, { locale }) => row.name[locale],
      sort: "ascending",
      chars: 40,
    },
    {
      key: "points",
      label: "templates.points",
      kind: "count",
      value: (row) => row.points,
      sort: "descending",
    },
    {
      key: "systems",
      label: "templates.systems",
      kind: "count",
      value: (row) => row.systems,
      sort: "descending",
    },
    { key: "version", label: "templates.version", kind: "number", value: (row) => row.version },
  ],
});
export type TemplateFilter = ChosenOf<typeof templatesList>;
export type TemplateSort = SortOf<typeof templatesList>;
