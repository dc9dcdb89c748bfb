"use client";

import { cx } from "../cx";
import { SortIcon } from "../ui/icons";
import { Note } from "../ui/lists";
import { Assumption } from "../ui/mark";
import type { CellFacts, PackedCell, PackedRow } from "./cells";
import { drawFacts, FoldedDigest } from "./draw-facts";
import { labelStyle } from "./labels";
import { PickAll, PickBox, PickForm, type TablePick } from "./pick";

export interface FactColumn {
  header: string;
  /** Small print beneath the column's header. */
  headerNote?: string;
  /** The header is read aloud but not visible: for a column of buttons. */
  isHeaderHidden?: boolean;
  /** Bold: the column of the reader's own municipality. */
  isHeaderStrong?: boolean;
  /** Figures, right-aligned. */
  align?: "num";
  sortHref?: string;
  sorted?: "asc" | "desc";
  hideOnPhone?: boolean;
  /** No line breaks: dates and codes. */
  nowrap?: boolean;
  /**
   * The place in a stacked row: before the title, as the title (default: the first column), or in
   * the right corner.
   */
  onPhone?: "lead" | "title" | "corner";
  /** Checksums; the reader unfolds one to see all of it. */
  isDigest?: boolean;
  /** A CSS width, "26%" or "8rem". */
  width?: string;
  /** Names the row and holds its link. */
  isTitle?: boolean;
  /** The format of the column's notes: monospaced, or as assumptions marked with this text. */
  noteLook?: "code" | { assumption: string };
  /** The notes stand on the same line as their cells. */
  isNoteBeside?: boolean;
}

export interface FactGroup {
  label?: string;
  id?: string;
  rows: PackedRow[];
}

interface FactTableProps {
  caption: string;
  phone: "stack" | "scroll";
  columns: FactColumn[];
  base: string;
  shared: (CellFacts | string)[];
  groups: FactGroup[];
  footer: PackedRow[];
  /** Rows can be chosen, to do the same with all of them. */
  pick?: TablePick;
}

/** What an element of a table is, where its layout says otherwise. */
type RoleOf = (role: string) => string | undefined;
const spokenRole: RoleOf = (role) => role;
const noRole: RoleOf = () => undefined;

/**
 * Draws a table from data. Roles are set where its rows may be stacked, which are not laid out as a
 * table.
 */
export function FactTable({ caption, phone, columns, base, shared, groups, footer, pick }: FactTableProps) {
  const role = phone === "stack" ? spokenRole : noRole;
  const drawn = { classes: columns.map(cellClass), shared: shared.map(drawFacts) };
  const known = { columns, ...drawn, base, role, facts: shared, pick };
  const headers = [...(pick ? [pick.words.column] : []), ...columns.map(({ header }) => header)];
  const table = (
    <table
      className={`dt dt-${phone}`}
      role={role("table")}
      style={phone === "stack" ? labelStyle(headers) : undefined}
    >
      <caption className="sr-only">{caption}</caption>
      <thead role={role("rowgroup")}>
        <tr role={role("row")}>
          {pick && (
            <th scope="col" role={role("columnheader")} className="dt-pick">
              <PickAll words={pick.words} />
            </th>
          )}
          {columns.map((column, place) => (
            <HeaderCell key={place} column={column} role={role} />
          ))}
        </tr>
      </thead>
      {groups.map(({ label, id, rows }, place) => (
        <tbody role={role("rowgroup")} key={place}>
          {label !== undefined && (
            <tr role={role("row")} className="dt-group" id={id}>
              <th role={role("rowheader")} scope="rowgroup" colSpan={headers.length}>
                {label}
              </th>
            </tr>
          )}
          {rows.map((row, index) => drawRow(row, index, known))}
        </tbody>
      ))}
      {footer.length > 0 && (
        <tfoot role={role("rowgroup")}>{footer.map((row, index) => drawRow(row, index, known))}</tfoot>
      )}
    </table>
  );
  const box = phone === "stack" ? <div className="dt-box">{table}</div> : inRegion(table, caption);
  if (!pick) return box;
  // With other rows nothing is chosen.
  const rows = groups.flatMap((group) => group.rows.map(([tail]) => tail)).join();
  return (
    <PickForm key={rows} {...pick}>
      {box}
    </PickForm>
  );
}

/** A table that scrolls by itself, also by the keyboard. */
function inRegion(table: React.ReactNode, caption: string) {
  return (
    <div className="dt-box dt-scroll" role="group" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  );
}

function HeaderCell({ column, role }: { column: FactColumn; role: RoleOf }) {
  const { header, headerNote, isHeaderHidden, isHeaderStrong, sortHref, sorted } = column;
  const name = isHeaderHidden ? <span className="sr-only">{header}</span> : header;
  return (
    <th
      scope="col"
      role={role("columnheader")}
      className={cellClass(column)}
      data-sortable={sortHref ? "" : undefined}
      aria-sort={sorted && (sorted === "asc" ? "ascending" : "descending")}
      style={column.width ? { width: column.width } : undefined}
    >
      {sortHref ? (
        <a href={sortHref} className="dt-sort">
          {header}
          <SortIcon sorted={sorted} />
        </a>
      ) : isHeaderStrong ? (
        <b className="dt-own">{name}</b>
      ) : (
        name
      )}
      {headerNote && <Note>{headerNote}</Note>}
    </th>
  );
}

interface Known {
  columns: FactColumn[];
  classes: (string | undefined)[];
  base: string;
  shared: React.ReactNode[];
  /** What is shared, before it is drawn. */
  facts: (CellFacts | string)[];
  role: RoleOf;
  pick: TablePick | undefined;
}

/** Functions and not components: as components, a row of eight cells would be nine of them. */
function drawRow([tail, ...cells]: PackedRow, index: number, known: Known) {
  const href = tail === null ? undefined : known.base + tail;
  return (
    <tr role={known.role("row")} key={index} className={href === undefined ? undefined : "dt-linked"}>
      {known.pick && (
        <td role={known.role("cell")} className="dt-pick dt-lead">
          {tail !== null && !known.pick.except.includes(index) && (
            <PickBox
              id={tail.slice(tail.lastIndexOf("/") + 1)}
              name={nameOf(cells, known)}
              pick={known.pick}
            />
          )}
        </td>
      )}
      {cells.map((cell, place) => drawCell(cell, place, href, known))}
    </tr>
  );
}

/** What a row is called by the cells that name it: "W3D3, Trelleborg". */
const nameOf = (cells: PackedCell[], { pick, facts }: Known): string =>
  (pick?.named ?? [])
    .flatMap((place) => {
      const [content] = [cells[place]].flat() as [PackedCell | undefined];
      const told = typeof content === "number" ? facts[content] : content;
      if (typeof told === "string") return told;
      return told && "text" in told ? String(told.text) : [];
    })
    .join(", ");

function drawCell(cell: PackedCell, place: number, href: string | undefined, known: Known) {
  const column = known.columns[place];
  const [facts, note] = Array.isArray(cell) ? cell : [cell];
  const drawn = typeof facts === "number" ? known.shared[facts] : drawFacts(facts);
  const content = column?.isDigest && drawn ? <FoldedDigest digest={drawn} /> : drawn;
  const said = typeof note === "number" ? known.shared[note] : note;
  const small = said && <Note>{drawNote(said, column?.noteLook)}</Note>;
  if (column?.isTitle)
    return (
      <th
        key={place}
        role={known.role("rowheader")}
        scope="row"
        className={cx("dt-title", known.classes[place])}
      >
        {href === undefined ? (
          content
        ) : (
          <a href={href} className="dt-row-link">
            {content}
          </a>
        )}
        {small}
      </th>
    );
  return (
    <td key={place} role={known.role("cell")} className={known.classes[place]}>
      {small ? (
        <div>
          {content}
          {small}
        </div>
      ) : (
        content
      )}
    </td>
  );
}

function drawNote(note: React.ReactNode, look: FactColumn["noteLook"]) {
  if (look === "code") return <code>{note}</code>;
  return look ? <Assumption label={look.assumption}>{note}</Assumption> : note;
}

/**
 * The label before each value in a stacked row, set once for all rows; the style sheet reads it.
 */
const cellClass = ({ align, hideOnPhone, nowrap, onPhone, isNoteBeside }: FactColumn): string | undefined =>
  cx(
    align,
    hideOnPhone && "dt-hide",
    nowrap && "dt-nowrap",
    isNoteBeside && "dt-beside",
    onPhone && onPhone !== "title" && `dt-${onPhone}`,
  ) || undefined;
