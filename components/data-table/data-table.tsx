import type { ReactNode } from "react";
import type { Cell, CellNote } from "./cells";
import { FactTable, type FactColumn, type FactGroup } from "./fact-table";
import { packRows } from "./pack";
import type { TablePick } from "./pick";

export type { Cell } from "./cells";

export interface Column<Row> extends Omit<FactColumn, "isTitle" | "noteLook"> {
  key: string;
  cell: (row: Row) => Cell;
  /** Small print beneath the cell, outside the row's link. */
  note?: (row: Row) => CellNote;
  /** Monospaced, or marked as an assumption with this text. */
  noteLook?: FactColumn["noteLook"];
}

interface Group {
  key: string;
  label: string;
  /** The id of the heading, for links to it. */
  id?: string;
}

interface FooterRow {
  key: string;
  cells: Record<string, Cell>;
}

interface DataTableProps<Row> {
  columns: Column<Row>[];
  rows: Row[];
  /** The row's link. The title links to it, and on a phone the whole row does. */
  rowHref?: (row: Row) => string | undefined;
  /** The accessible name of the table; not visible. */
  caption: string;
  /** Sums, set off by a line. */
  footer?: FooterRow[];
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
  /** Consecutive rows with the same key get a common heading. */
  groupBy?: (row: Row) => Group;
  /** On a narrow screen: stacked rows, or a region that scrolls. */
  phone?: "stack" | "scroll";
  /** Rows can be chosen, those that `may`; `named` are the columns that name a row. */
  pick?: Pick<TablePick, "action" | "words"> & {
    may: (row: Row) => boolean;
    named: readonly string[];
  };
}

/**
 * The table of all lists. The rows are sent as data, and both the server and the browser draw them;
 * a table of elements would be sent twice, as markup and as elements.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowHref, caption, footer = [], empty, groupBy, phone = "stack", pick } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const title = Math.max(
    0,
    columns.findIndex((column) => column.onPhone === "title"),
  );
  const packed = packRows([
    ...rows.map((row) => ({
      href: rowHref?.(row) ?? null,
      cells: columns.map((column) => ({ content: column.cell(row), note: column.note?.(row) })),
    })),
    ...footer.map(({ cells }) => ({
      href: null,
      cells: columns.map(({ key }) => ({ content: cells[key], note: null })),
    })),
  ]);
  return (
    <FactTable
      caption={caption}
      phone={phone}
      columns={columns.map(({ key: _key, cell: _cell, note: _note, ...facts }, place) => ({
        ...facts,
        ...(place === title && { isTitle: true }),
      }))}
      base={packed.base}
      shared={packed.shared}
      groups={inGroups(rows, packed.rows, groupBy)}
      footer={packed.rows.slice(rows.length)}
      {...(pick && {
        pick: {
          action: pick.action,
          words: pick.words,
          named: columns.flatMap(({ key }, place) => (pick.named.includes(key) ? [place] : [])),
          except: rows.flatMap((row, index) => (pick.may(row) ? [] : [index])),
        },
      })}
    />
  );
}

/**
 * Each heading with the packed rows that follow it; without `groupBy` all rows are under no
 * heading.
 */
function inGroups<Row>(
  rows: Row[],
  packed: FactGroup["rows"],
  groupBy: DataTableProps<Row>["groupBy"],
): FactGroup[] {
  if (!groupBy) return [{ rows: packed.slice(0, rows.length) }];
  const groups: (FactGroup & { key: string })[] = [];
  rows.forEach((row, index) => {
    const { key, ...heading } = groupBy(row);
    const facts = packed[index];
    if (!facts) return;
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(facts);
    else groups.push({ key, ...heading, rows: [facts] });
  });
  return groups.map(({ key: _key, ...group }) => group);
}
