import "server-only";
import type { z } from "zod";
import type { ListColumn, ListView } from "@/lib/domain/list-columns";
import type { ExportColumn, ListExport, LabelledValue } from "@/lib/features/records/exports/server";
import { chosenInWords, labelOf, orderInWords } from "../domain";
import { viewOf, type ListSource } from "./source";

/** The default width of a column, in characters. */
const usualWidth: Record<ListColumn<never>["kind"], number> = {
  text: 24,
  mark: 26,
  count: 14,
  number: 12,
  decimal: 12,
  ore: 16,
  day: 14,
  moment: 20,
  digest: 66,
};

const fileKinds = {
  text: "text",
  mark: "text",
  count: "count",
  number: "number",
  decimal: "decimal",
  ore: "ore",
  day: "day",
  moment: "moment",
  digest: "text",
} as const;

/** The list as a file: the columns that belong in it, and its filters and order in words. */
export function listFile<R extends z.ZodType, I extends z.ZodType, V>(
  source: ListSource<R, I, V>,
): ListExport<object, z.output<R>> {
  const { list } = source;
  return async ({ query, words: t, ...call }) => {
    const { format: _format, ...chosen } = query as { format: string };
    const view = viewOf(call, t, chosen, (await source.choices?.(call)) ?? {});
    return {
      title: t(`${list.words}.title`),
      filter: chosenInWords(list.filters, view).map(({ label, value }): LabelledValue => [label, value]),
      about: list.order === undefined ? [] : [[t("lists.sort"), orderInWords(list, view)]],
      columns: list.columns
        .filter(({ on, isShown }) => on !== "page" && (isShown?.(view, []) ?? true))
        .map((column) => columnOf(column, view)),
      rows: (page) => source.rows(call, { ...chosen, ...page } as V),
      count: () => source.count(call, { ...chosen, limit: 1 } as V),
    };
  };
}

const columnOf = <Row>(column: ListColumn<Row>, view: ListView): ExportColumn<Row> => ({
  header: labelOf(column, view),
  kind: fileKinds[column.kind],
  width: column.chars ?? usualWidth[column.kind],
  value: (row) =>
    column.kind === "mark" ? (column.value(row, view)?.text ?? null) : column.value(row, view),
});
