import { cx } from "../cx";
import { attribute, escaped } from "../escaped";
import { cellMarkup, digestMarkup, noteMarkup, type NoteLook } from "./cell-markup";
import type { CellFacts, PackedCell, PackedRow } from "./cells";

/** How a column's cells look. */
export interface CellColumn {
  /** Figures, right-aligned. */
  align?: "num";
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
  /** Names the row and holds its link. */
  isTitle?: boolean;
  noteLook?: NoteLook;
  /** The notes stand on the same line as their cells. */
  isNoteBeside?: boolean;
}

/** What all rows of a table are drawn by. */
export interface RowFacts {
  columns: readonly CellColumn[];
  /** The common beginning of the rows' addresses. */
  base: string;
  shared: readonly (CellFacts | string)[];
  /** The rows may be stacked, and are not laid out as a table then: their roles are set. */
  hasRoles: boolean;
  /** The rows can be chosen, each by a box before it. */
  pick?: RowPick | undefined;
  /** The boxes are drawn in the browser alone: a hundred would be a tenth of the page's markup. */
  hasBoxes?: boolean;
}

interface RowPick {
  /** The places of the columns that name a row. */
  named: readonly number[];
  /** The rows that can't be chosen. */
  except: readonly number[];
  words: {
    /** With a # for the row's name. */
    choose: string;
  };
}

/** The class of a column's cells and head, if any. */
export const cellClass = ({ align, hideOnPhone, nowrap, onPhone, isNoteBeside, ...rest }: CellColumn) =>
  cx(
    rest.isTitle && "dt-title",
    align,
    hideOnPhone && "dt-hide",
    nowrap && "dt-nowrap",
    isNoteBeside && "dt-beside",
    onPhone && onPhone !== "title" && `dt-${onPhone}`,
  ) || undefined;

/** What a cell holds: a text, a mark, a bar as facts; or an element of its own. */
export const factsOf = (cell: PackedCell, shared: RowFacts["shared"]): CellFacts | string | null => {
  const [content] = Array.isArray(cell) ? cell : [cell];
  return typeof content === "number" ? (shared[content] ?? null) : content;
};

/** A cell's note, packed or not; null without one. */
export const noteOf = (cell: PackedCell, shared: RowFacts["shared"]): string | null => {
  if (!Array.isArray(cell)) return null;
  const [, note] = cell;
  const said = typeof note === "number" ? shared[note] : note;
  return typeof said === "string" ? said : null;
};

export const hasElement = (
  facts: CellFacts | string | null,
): facts is Extract<CellFacts, { slot: unknown }> =>
  typeof facts === "object" && facts !== null && "slot" in facts;

/**
 * Rows as HTML. Hundreds of cells as elements of a framework are a third of the time of their page,
 * and have to be made ready once more by the browser; as text they are next to nothing. What ends a
 * cell and a row is left out, as HTML allows. Only for rows without elements of their own.
 */
export function rowWriter(facts: RowFacts): (rows: readonly PackedRow[]) => string {
  const { columns, base, shared, hasRoles, pick } = facts;
  const begins = columns.map((column) => beginningOf(column, hasRoles));
  const known = shared.map((facts) => (hasElement(facts) ? "" : cellMarkup(facts)));
  const rowRole = hasRoles ? " role=row" : "";
  const contentOf = (cell: PackedCell): string => {
    const [content] = Array.isArray(cell) ? cell : [cell];
    if (typeof content === "number") return known[content] ?? "";
    return hasElement(content) ? "" : cellMarkup(content);
  };
  const write = (cell: PackedCell, place: number, href: string | undefined): string => {
    const { isTitle, isDigest, noteLook }: CellColumn = columns[place] ?? {};
    const drawn = isDigest ? digestMarkup(contentOf(cell)) : contentOf(cell);
    const said = noteOf(cell, shared);
    const note = said ? noteMarkup(said, noteLook) : "";
    if (isTitle) return begins[place] + (href === undefined ? drawn : linkMarkup(href, drawn)) + note;
    return begins[place] + (note ? `<div>${drawn}${note}</div>` : drawn);
  };
  return (rows) =>
    rows
      .map(([tail, ...cells], index) => {
        const href = tail === null ? undefined : base + tail;
        const linked = href === undefined ? "" : " class=dt-linked";
        const box = pick ? boxMarkup({ tail, cells, index }, pick, facts) : "";
        return `<tr${rowRole}${linked}>${box}${cells.map((cell, place) => write(cell, place, href)).join("")}`;
      })
      .join("");
}

/** What a row is called by the cells that name it: "W3D3, Trelleborg". */
const nameOf = (cells: readonly PackedCell[], { named }: RowPick, shared: RowFacts["shared"]): string =>
  named
    .flatMap((place) => {
      const held = factsOf(cells[place] ?? null, shared);
      if (typeof held === "string") return held;
      return held && "text" in held ? String(held.text) : [];
    })
    .join(", ");

function boxMarkup(
  { tail, cells, index }: { tail: string | null; cells: readonly PackedCell[]; index: number },
  pick: RowPick,
  { shared, hasRoles, hasBoxes }: RowFacts,
): string {
  const cell = `<td${hasRoles ? " role=cell" : ""} class="dt-pick dt-lead">`;
  if (!hasBoxes || tail === null || pick.except.includes(index)) return cell;
  const id = attribute(tail.slice(tail.lastIndexOf("/") + 1));
  const label = attribute(pick.words.choose.replace("#", () => nameOf(cells, pick, shared)));
  return `${cell}<label class=pick-box><input type=checkbox name=id value=${id} aria-label=${label}></label>`;
}

const linkMarkup = (href: string, content: string): string =>
  `<a href=${attribute(href)} class=dt-row-link>${content}</a>`;

function beginningOf(column: CellColumn, hasRoles: boolean): string {
  const name = cellClass(column);
  const role = hasRoles ? ` role=${column.isTitle ? "rowheader" : "cell"}` : "";
  const styled = name === undefined ? "" : ` class=${attribute(name)}`;
  return column.isTitle ? `<th${role} scope=row${styled}>` : `<td${role}${styled}>`;
}

/** The heading of a group of rows, as a row of its own. */
export function headingMarkup(
  label: string,
  id: string | undefined,
  { columns, hasRoles, pick }: RowFacts,
): string {
  const roles = hasRoles ? ([" role=row", " role=rowheader"] as const) : (["", ""] as const);
  const named = id === undefined ? "" : ` id=${attribute(id)}`;
  return (
    `<tr${roles[0]} class=dt-group${named}>` +
    `<th${roles[1]} scope=rowgroup colspan=${columns.length + (pick ? 1 : 0)}>${escaped(label)}`
  );
}
