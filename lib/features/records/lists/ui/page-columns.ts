import type { Cell, Column } from "@/components/data-table/data-table";
import type { ListColumn, ListView } from "@/lib/domain/list-columns";
import { formatCount } from "@/lib/domain/money";
import { formatClock, formatMoment, formatTableDay } from "@/lib/domain/period";
import { chosenOf, labelOf, sortOf } from "../domain";

interface Described<Row> {
  columns: readonly ListColumn<Row>[];
  order: string | undefined;
  page: (office: string, choices: Record<string, string>) => string;
}

/** The columns of a list's page, with the addresses that sort by them. */
export const pageColumns = <Row>(list: Described<Row>, view: ListView, rows: readonly Row[]): Column<Row>[] =>
  list.columns
    .filter(({ on, isShown }) => on !== "file" && (isShown?.(view, rows) ?? true))
    .map((column) => pageColumn(column, list, view, rows));

function pageColumn<Row>(
  column: ListColumn<Row>,
  list: Described<Row>,
  view: ListView,
  rows: readonly Row[],
): Column<Row> {
  const { kind, note, onPhone, width } = column;
  const current = view.filter["sort"];
  const sort = sortOf(column, current === undefined ? undefined : String(current));
  const choices = chosenOf(list.order, view);
  return {
    key: column.key,
    header: labelOf(column, view, rows),
    cell: (row) => cellOf(column, row, view),
    ...(note && { note: (row: Row) => note(row, view, rows) }),
    ...(column.hasAssumptions && { noteLook: { assumption: view.t("shell.assumption") } }),
    ...(column.hasCodes && { noteLook: "code" as const }),
    ...((kind === "count" || kind === "number" || column.align) && { align: "num" as const }),
    ...((kind === "day" || kind === "moment") && { nowrap: true }),
    ...(onPhone === "hidden" ? { hideOnPhone: true } : onPhone && { onPhone }),
    ...(kind === "digest" && { isDigest: true }),
    ...(width && { width }),
    ...(sort && {
      sortHref: list.page(view.actor.office.key, { ...choices, sort: sort.next }),
      ...(sort.sorted && { sorted: sort.sorted }),
    }),
  };
}

/** The cell of a value on the page, with the column's link. */
function cellOf<Row>(column: ListColumn<Row>, row: Row, view: ListView): Cell {
  const cell = valueOf(column, row, view);
  const isNothing = cell === null || column.value(row, view) === 0;
  const href = isNothing ? undefined : column.href?.(row, view);
  if (href === undefined) return cell;
  const link = { href, ...(column.linkName && { label: column.linkName(row, view) }) };
  return typeof cell === "string" ? { text: cell, ...link } : { ...(cell as { text: string }), ...link };
}

function valueOf<Row>(
  column: ListColumn<Row>,
  row: Row,
  view: ListView,
): Exclude<Cell, undefined | false | number> {
  const { locale } = view;
  const { timeZone } = view.actor.office;
  if (column.kind === "mark") {
    const mark = column.value(row, view);
    return mark && { ...mark.look, text: mark.text };
  }
  const value = column.value(row, view);
  if (value === null) return null;
  if (typeof value === "number") {
    const isEmptyLink = value === 0 && column.href !== undefined;
    return isEmptyLink ? { text: "0", look: "muted" } : formatCount(value, locale);
  }
  switch (column.kind) {
    case "day":
      return formatTableDay(value, locale);
    case "moment":
      return column.hasSeconds
        ? `${formatTableDay(value, locale, timeZone)} ${formatClock(value, timeZone)}`
        : formatMoment(value, locale, timeZone);
    default:
      return value;
  }
}
