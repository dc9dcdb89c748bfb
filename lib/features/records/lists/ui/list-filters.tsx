import type { ReactNode } from "react";
import type { z } from "zod";
import { ExportMenu } from "@/components/data-table/export-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import type { ListView } from "@/lib/domain/list-columns";
import type { List, ListFilter } from "@/lib/domain/list-description";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { chosenOf, isOffered, offered, wordOf } from "../domain";

interface ListFiltersProps<R extends z.ZodType, I extends z.ZodType, V> {
  list: List<R, I, V>;
  view: ListView;
  views: ReactNode;
}

/** The filters that the list offers, then the reader's saved views and the links to its file. */
export function ListFilters<R extends z.ZodType, I extends z.ZodType, V>(props: ListFiltersProps<R, I, V>) {
  const { list, view, views } = props;
  const { t, actor } = view;
  const office = actor.office.key;
  const choices = chosenOf(list.order, view);
  const hasField = (name: string) => {
    const filter = list.filters[name];
    return filter !== undefined && isOffered(filter, view);
  };
  return (
    <FilterBar
      action={list.page(office, {})}
      label={t("lists.filters")}
      applyLabel={t("lists.apply")}
      keep={Object.fromEntries(Object.entries(choices).filter(([name]) => !hasField(name)))}
      {...(Object.keys(choices).some((name) => name !== "sort") && {
        clear: { href: list.page(office, {}), label: t("lists.clear") },
      })}
      end={
        <>
          {views}
          <ExportMenu
            label={t("exports.menu")}
            hrefs={exportLinks(list.operations.export, office, choices)}
          />
        </>
      }
      filters={Object.entries(list.filters).flatMap(([name, filter]) =>
        hasField(name) ? fieldOf(name, filter, view, choices[name]) : [],
      )}
    />
  );
}

function fieldOf(name: string, filter: ListFilter, view: ListView, value: string | undefined) {
  const field = { name, label: view.t(filter.label), ...(value !== undefined && { value }) };
  if (filter.input) return { kind: filter.input, ...field };
  const options = offered(name, filter, view).map((one) => [one, wordOf(name, filter, one, view)] as const);
  return {
    kind: "select" as const,
    ...field,
    options: [["", view.t("lists.all")] as const, ...options],
  };
}
