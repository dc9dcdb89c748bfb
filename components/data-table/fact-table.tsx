"use client";

import { useIsInBrowser } from "../form/use-is-in-browser";
import { SortIcon } from "../ui/icons";
import { Note } from "../ui/lists";
import type { CellFacts, PackedCell, PackedRow } from "./cells";
import { cellMarkup, noteMarkup } from "./cell-markup";
import { labelStyle } from "./labels";
import {
  cellClass,
  factsOf,
  hasElement,
  headingMarkup,
  noteOf,
  rowWriter,
  type CellColumn,
  type RowFacts,
} from "./row-markup";
import { PickAll, PickForm, type TablePick } from "./pick";

export interface FactColumn extends CellColumn {
  header: string;
  /** Small print beneath the column's header. */
  headerNote?: string;
  /** The header is read aloud but not visible: for a column of buttons. */
  isHeaderHidden?: boolean;
  /** Bold: the column of the reader's own municipality. */
  isHeaderStrong?: boolean;
  sortHref?: string;
  sorted?: "asc" | "desc";
  /** A CSS width, "26%" or "8rem". */
  width?: string;
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
  const isInBrowser = useIsInBrowser();
  const hasRoles = phone === "stack";
  const role = hasRoles ? spokenRole : noRole;
  const facts: RowFacts = { columns, base, shared, hasRoles, pick, hasBoxes: isInBrowser };
  const headers = [...(pick ? [pick.words.column] : []), ...columns.map(({ header }) => header)];
  const write = rowWriter(facts);
  const table = (
    <table
      className={`dt dt-${phone}`}
      role={role("table")}
      style={hasRoles ? labelStyle(headers) : undefined}
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
      {groups.map(({ label, id, rows }, place) =>
        rows.some((row) => holdsElement(row, shared)) ? (
          <tbody role={role("rowgroup")} key={place}>
            {label !== undefined && (
              <tr role={role("row")} className="dt-group" id={id}>
                <th role={role("rowheader")} scope="rowgroup" colSpan={columns.length}>
                  {label}
                </th>
              </tr>
            )}
            {rows.map((row, index) => drawRow(row, index, facts, role))}
          </tbody>
        ) : (
          <tbody
            role={role("rowgroup")}
            key={place}
            dangerouslySetInnerHTML={{
              __html: (label === undefined ? "" : headingMarkup(label, id, facts)) + write(rows),
            }}
          />
        ),
      )}
      {footer.length > 0 && (
        <tfoot role={role("rowgroup")} dangerouslySetInnerHTML={{ __html: write(footer) }} />
      )}
    </table>
  );
  const box = hasRoles ? <div className="dt-box">{table}</div> : inRegion(table, caption);
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
      className={cellClass({ ...column, isTitle: false })}
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

const holdsElement = ([, ...cells]: PackedRow, shared: RowFacts["shared"]): boolean =>
  cells.some((cell) => hasElement(factsOf(cell, shared)));

/**
 * A row of a table in which buttons and fields stand, which are short. Functions and not
 * components: as components, a row of eight cells would be nine of them.
 */
function drawRow([tail, ...cells]: PackedRow, index: number, facts: RowFacts, role: RoleOf) {
  const href = tail === null ? undefined : facts.base + tail;
  return (
    <tr role={role("row")} key={index} className={href === undefined ? undefined : "dt-linked"}>
      {cells.map((cell, place) => drawCell(cell, place, href, facts, role))}
    </tr>
  );
}

function drawCell(
  cell: PackedCell,
  place: number,
  href: string | undefined,
  { columns, shared }: RowFacts,
  role: RoleOf,
) {
  const column = columns[place] ?? {};
  const held = factsOf(cell, shared);
  const content = hasElement(held) ? (
    <div>{held.slot}</div>
  ) : held === null ? null : (
    <span dangerouslySetInnerHTML={{ __html: cellMarkup(held) }} />
  );
  const said = noteOf(cell, shared);
  const note = said && <div dangerouslySetInnerHTML={{ __html: noteMarkup(said, column.noteLook) }} />;
  const look = { className: cellClass(column) };
  if (column.isTitle)
    return (
      <th key={place} role={role("rowheader")} scope="row" {...look}>
        {href === undefined ? (
          content
        ) : (
          <a href={href} className="dt-row-link">
            {content}
          </a>
        )}
        {note}
      </th>
    );
  return (
    <td key={place} role={role("cell")} {...look}>
      {note ? (
        <div>
          {content}
          {note}
        </div>
      ) : (
        content
      )}
    </td>
  );
}
