import type { ReactNode } from "react";
import type { Cell, CellNote } from "./cells";
import { FactTable, type FactColumn, type FactGroup } from "./fact-table";
import { packRows } from "./pack";

export type { Cell } from "./cells";

export interface Column<Row> extends Omit<FactColumn, "isTitle" | "noteLook"> {
  key: string;
  cell: (row: Row) => Cell;
  /** Small print beneath, outside the row's link. */
  note?: (row: Row) => CellNote;
  /** In letters of one width, or marked as an assumption by this word. */
  noteLook?: FactColumn["noteLook"];
}

interface Group {
  key: string;
  label: string;
  /** For links to the heading. */
  id?: string;
}

interface FooterRow {
  key: string;
  cells: Record<string, Cell>;
}

interface DataTableProps<Row> {
  columns: Column<Row>[];
  rows: Row[];
  /** Makes the row's title a link, and on a phone the whole row. */
  rowHref?: (row: Row) => string | undefined;
  /** What the table is: read, not shown. */
  caption: string;
  /** Sums, set off with a line in ink. */
  footer?: FooterRow[];
  /** Instead of a table without rows. */
  empty?: ReactNode;
  /** Rows that follow each other with the same key come under one heading. */
  groupBy?: (row: Row) => Group;
  /** On a narrow place: rows stacked as small papers, or a region that scrolls. */
  phone?: "stack" | "scroll";
}

/**
 * The main instrument. The rows are sent as facts and drawn from them on the server and in the
 * browser alike; a table of elements would be sent twice, as markup and once more as elements.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowHref, caption, footer = [], empty, groupBy, phone = "stack" } = props;
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
    />
  );
}

/** Each heading with the packed rows that follow it; all of them under none without `groupBy`. */
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
