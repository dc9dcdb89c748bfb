import { Fragment, type ReactNode } from "react";
import { cx } from "../cx";
import { Anchor } from "../ui/anchor";
import { SortIcon } from "../ui/icons";
import { Note } from "../ui/lists";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Small print beneath, outside the row's link. */
  note?: (row: Row) => ReactNode;
  /** Right-aligned figures. */
  align?: "num";
  sortHref?: string;
  sorted?: "asc" | "desc";
  hideOnPhone?: boolean;
  /** Never broken: days and codes. */
  nowrap?: boolean;
  /** Where it stands in a stacked row: before the title, as the title (else the first column), or in the right corner. */
  onPhone?: "lead" | "title" | "corner";
  /** A CSS width, "26%" or "8rem". */
  width?: string;
};

type Group = {
  key: string;
  label: ReactNode;
  /** For links to the heading. */
  id?: string;
};

type FooterRow = { key: string; cells: Record<string, ReactNode> };

type DataTableProps<Row> = {
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
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
};

/** The main instrument. Semantics are named by role, since stacked rows are not laid out as a table. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, caption, empty, phone = "stack" } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const titleKey = (columns.find((column) => column.onPhone === "title") ?? columns[0])?.key;
  const table = (
    <table className={`dt dt-${phone}`} role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <Body {...props} titleKey={titleKey} />
      {props.footer && <Foot columns={columns} rows={props.footer} />}
    </table>
  );
  if (phone === "stack") return <div className="dt-box">{table}</div>;
  return (
    <div className="dt-box dt-scroll" role="group" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, sortHref, sorted } = column;
  return (
    <th
      scope="col"
      role="columnheader"
      className={cellClass(column)}
      data-sortable={sortHref ? "" : undefined}
      aria-sort={sorted && (sorted === "asc" ? "ascending" : "descending")}
      style={column.width ? { width: column.width } : undefined}
    >
      {sortHref ? (
        <Anchor href={sortHref} className="dt-sort">
          {header}
          <SortIcon sorted={sorted} />
        </Anchor>
      ) : (
        header
      )}
    </th>
  );
}

type BodyProps<Row> = DataTableProps<Row> & { titleKey: string | undefined };

function Body<Row>(props: BodyProps<Row>) {
  const { rows, groupBy, columns } = props;
  const groups: (Omit<Group, "label"> & { label?: ReactNode; rows: Row[] })[] = [];
  for (const row of rows) {
    const group = groupBy?.(row) ?? { key: "" };
    const last = groups.at(-1);
    if (last?.key === group.key) last.rows.push(row);
    else groups.push({ ...group, rows: [row] });
  }
  return groups.map((group, index) => (
    <tbody role="rowgroup" key={`${group.key}-${index}`}>
      {group.label !== undefined && (
        <tr role="row" className="dt-group" id={group.id}>
          <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
            {group.label}
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <BodyRow key={props.rowKey(row)} row={row} {...props} />
      ))}
    </tbody>
  ));
}

function BodyRow<Row>({ row, columns, rowHref, titleKey }: BodyProps<Row> & { row: Row }) {
  const href = rowHref?.(row);
  return (
    <tr role="row" className={href ? "dt-linked" : undefined}>
      {columns.map((column) => {
        const content = column.cell(row);
        const note = column.note?.(row);
        if (column.key !== titleKey) {
          return <Cell key={column.key} column={column} content={content} note={note} />;
        }
        return (
          <th key={column.key} role="rowheader" scope="row" className={cx("dt-title", cellClass(column))}>
            {href ? (
              <Anchor href={href} className="dt-row-link">
                {content}
              </Anchor>
            ) : (
              content
            )}
            {note && <Note>{note}</Note>}
          </th>
        );
      })}
    </tr>
  );
}

type CellProps<Row> = { column: Column<Row>; content: ReactNode; note?: ReactNode };

function Cell<Row>({ column, content, note }: CellProps<Row>) {
  const label = typeof column.header === "string" ? column.header : undefined;
  // An empty cell stays empty, so that a stacked row can leave it out.
  const isEmpty = content === null || content === undefined || content === false || content === "";
  return (
    <td role="cell" className={cellClass(column)} data-label={label}>
      {!(isEmpty && !note) && (
        <div>
          {content}
          {note && <Note>{note}</Note>}
        </div>
      )}
    </td>
  );
}

function Foot<Row>({ columns, rows }: { columns: Column<Row>[]; rows: FooterRow[] }) {
  return (
    <tfoot role="rowgroup">
      {rows.map((row) => (
        <tr role="row" key={row.key}>
          {columns.map((column, index) => (
            <Fragment key={column.key}>
              {index === 0 ? (
                <th role="rowheader" scope="row" className={cx("dt-title", cellClass(column))}>
                  {row.cells[column.key]}
                </th>
              ) : (
                <Cell column={column} content={row.cells[column.key]} />
              )}
            </Fragment>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const { align, hideOnPhone, nowrap, onPhone } = column;
  return cx(align, hideOnPhone && "dt-hide", nowrap && "dt-nowrap", onPhone && `dt-${onPhone}`) || undefined;
}
