import type { ListColumn, ListView } from "@/lib/domain/list-columns";
import type { ListFilter } from "@/lib/domain/list-description";

/** The label of a column, on the page and in the file. */
export const labelOf = <Row>(
  { label }: ListColumn<Row>,
  view: ListView,
  rows: readonly Row[] = [],
): string => (typeof label === "string" ? view.t(label) : label(view, rows));

/** The text of a filter value: from the filter, else from the database, else the value itself. */
export const wordOf = (name: string, filter: ListFilter, value: string, view: ListView): string =>
  filter.word?.(value, view) ?? view.choices[name]?.find((choice) => choice.value === value)?.label ?? value;

/** What is chosen of a list, in words: each filter in use with its value. */
export const chosenInWords = (
  filters: Record<string, ListFilter>,
  view: ListView,
): { name: string; label: string; value: string }[] =>
  Object.entries(filters).flatMap(([name, filter]) => {
    const value = view.filter[name];
    if (value === undefined) return [];
    return [{ name, label: view.t(filter.label), value: wordOf(name, filter, String(value), view) }];
  });

/** Whether the page has a field for the filter; another one comes with a link. */
export const isOffered = ({ values, input, isOffered: offers }: ListFilter, view: ListView): boolean =>
  (values !== undefined || input !== undefined) && (offers?.(view) ?? true);

/** The values that a filter offers. A value in the address that is not among them is added last. */
export function offered(name: string, { values }: ListFilter, view: ListView): string[] {
  const all =
    values === "choices"
      ? (view.choices[name] ?? []).map(({ value }) => value)
      : typeof values === "function"
        ? values(view)
        : (values ?? []);
  const chosen = view.filter[name];
  const isAmong = chosen === undefined || all.some((value) => value === String(chosen));
  return [...all, ...(isAmong ? [] : [String(chosen)])];
}

/** The filters and order that differ from the default, without the page. */
export function chosenOf(
  order: string | undefined,
  { filter }: Pick<ListView, "filter">,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined || name === "limit" || name === "cursor" || (name === "sort" && value === order)
        ? []
        : [[name, String(value)]],
    ),
  );
}

/** The value of `sort` after the next click on a column's label, and the current direction. */
export function sortOf(
  { key, sort }: Pick<ListColumn<never>, "key" | "sort">,
  current: string | undefined,
): { next: string; sorted?: "asc" | "desc" } | null {
  if (!sort) return null;
  const [first, second] = sort === "ascending" ? [key, `-${key}`] : [`-${key}`, key];
  return {
    next: current === first ? second : first,
    ...(current === key && { sorted: "asc" as const }),
    ...(current === `-${key}` && { sorted: "desc" as const }),
  };
}

/** "Stopp, fallande". */
export function orderInWords(
  list: { columns: readonly ListColumn<never>[]; order: string | undefined },
  view: ListView,
): string | null {
  const sort = String(view.filter["sort"] ?? list.order);
  const column = list.columns.find(({ key, sort: can }) => can && key === sort.replace("-", ""));
  if (!column) return null;
  const name = labelOf(column, view);
  return sort.startsWith("-") ? view.t("lists.descending", { name }) : name;
}
