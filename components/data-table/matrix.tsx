import type { ReactNode } from "react";
import { cx } from "../cx";
import { labelStyle } from "./labels";
import { lookOf, type CellKind, type CellLook, type MatrixCell } from "./matrix-cell";
import { MatrixRows } from "./matrix-rows";
import { MatrixWords } from "./matrix-words";

export type { MatrixCell } from "./matrix-cell";

type MatrixProps = {
  caption: string;
  /** The heading above the names of the rows. */
  corner: ReactNode;
  columns: { key: string; label: string; href?: string }[];
  rows: { key: string; label: string; href?: string }[];
  cellOf: (row: string, column: string) => MatrixCell | undefined;
  /** A crossing's address is this, the key of its row and the key of its column. */
  base: string;
  /** What a tap on a touch screen is told to do next: the first one shows the words. */
  tapAgain: string;
};

/** More than these need a window wider than a desk's usual one: they scroll sideways. */
const MOST_COLUMNS = 31;

/** With more columns than these their names stand upright, and a narrow sheet has no table. */
const FEW_COLUMNS = 4;

/** Rows against columns, with a mark in each crossing. The page scrolls it; the head stays. */
export function Matrix({ caption, corner, columns, rows, cellOf, base, tapAgain }: MatrixProps) {
  const isMany = columns.length > FEW_COLUMNS;
  const { lines, kinds, words } = inKinds(rows, (row) => columns.map((column) => cellOf(row, column.key)));
  return (
    <div className={cx("dt-box matrix-box", columns.length > MOST_COLUMNS && "is-wide")}>
      <MatrixWords tapAgain={tapAgain}>
        <table
          className="dt matrix"
          {...(isMany && { "data-many": "", style: labelStyle(columns.map(({ label }) => label)) })}
        >
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ key, label, href }, place) => (
                <th key={key} scope="col" id={`c${place}`}>
                  {href ? <a href={href}>{label}</a> : <span>{label}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <MatrixRows
            base={base}
            columns={columns.map(({ key, label }) => ({ key, label }))}
            rows={lines}
            kinds={kinds}
          />
        </table>
        <div hidden>
          {words.map((text, kind) => (
            <span key={kind} id={`k${kind}`}>
              {text}
            </span>
          ))}
        </div>
      </MatrixWords>
    </div>
  );
}

/** The cells by their content, so that content shared by hundreds of cells is sent once. */
function inKinds(rows: MatrixProps["rows"], cellsOf: (row: string) => (MatrixCell | undefined)[]) {
  const numbers = new Map<string, number>();
  const kinds: CellKind[] = [];
  const words: string[] = [];
  const numberOf = (cell: MatrixCell | undefined): string => {
    if (!cell) return "";
    const key = JSON.stringify(cell);
    const { label, ...kind } = cell;
    const number = numbers.get(key) ?? kinds.push(kind) - 1;
    numbers.set(key, number);
    words[number] = label;
    return String(number);
  };
  const lines = rows.map((row) => ({ ...row, cells: cellsOf(row.key).map(numberOf).join(" ") }));
  return { lines, kinds, words };
}

/** The key to the signs of a matrix. */
export function MatrixLegend({ label, items }: { label: string; items: (CellLook & { label: string })[] }) {
  return (
    <ul className="matrix-legend" aria-label={label}>
      {items.map(({ label: meaning, ...cell }) => {
        const { className, children } = lookOf(cell);
        return (
          <li key={meaning}>
            <span className={cx("cell", className)} aria-hidden="true">
              {children}
            </span>
            {meaning}
          </li>
        );
      })}
    </ul>
  );
}
