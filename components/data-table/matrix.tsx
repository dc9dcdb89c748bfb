import type { ReactNode } from "react";
import { lookOf, type CellLook, type MatrixCell } from "./matrix-cell";
import { commonStart } from "./pack";
import { MatrixRows, type CellKind } from "./matrix-rows";

export type { MatrixCell } from "./matrix-cell";

type MatrixProps = {
  caption: string;
  /** The heading above the names of the rows. */
  corner: ReactNode;
  columns: { key: string; label: string; href?: string }[];
  rows: { key: string; label: string; href?: string }[];
  cellOf: (row: string, column: string) => MatrixCell | undefined;
  /** Read aloud where there is no cell. */
  emptyLabel: string;
};

/** With this number of columns or more, their names stand upright. */
const MANY_COLUMNS = 10;

/** Rows against columns, with a mark in each cell. Scrolls, with the names in place. */
export function Matrix({ caption, corner, columns, rows, cellOf, emptyLabel }: MatrixProps) {
  return (
    <div className="dt-box dt-scroll matrix-region" role="group" aria-label={caption} tabIndex={0}>
      <table className="dt matrix" data-many={columns.length > MANY_COLUMNS ? "" : undefined}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, label, href }) => (
              <th key={key} scope="col">
                {href ? <a href={href}>{label}</a> : <span>{label}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <MatrixRows
          columns={columns.map(({ label }) => ({ label }))}
          {...inKinds(rows, (row) => columns.map((column) => cellOf(row, column.key)))}
          emptyLabel={emptyLabel}
        />
      </table>
    </div>
  );
}

/** The cells by their content, so that content shared by hundreds of cells is sent once. */
function inKinds(rows: MatrixProps["rows"], cellsOf: (row: string) => (MatrixCell | undefined)[]) {
  const numbers = new Map<string, number>();
  const kinds: CellKind[] = [];
  const numberOf = (kind: CellKind): number => {
    const key = JSON.stringify(kind);
    const number = numbers.get(key) ?? kinds.push(kind) - 1;
    numbers.set(key, number);
    return number;
  };
  const all = rows.map((row) => ({ ...row, cells: cellsOf(row.key) }));
  const base = commonStart(all.flatMap(({ cells }) => cells.flatMap((cell) => cell?.href ?? [])));
  const short = (cell: MatrixCell | undefined): string => {
    if (!cell) return "";
    const { href, ...kind } = cell;
    return href ? `${numberOf(kind)} ${href.slice(base.length)}` : String(numberOf(kind));
  };
  return { rows: all.map((row) => ({ ...row, cells: row.cells.map(short).join("|") })), kinds, base };
}

/** The key to the signs of a matrix. */
export function MatrixLegend({ label, items }: { label: string; items: (CellLook & { label: string })[] }) {
  return (
    <ul className="matrix-legend" aria-label={label}>
      {items.map(({ label: meaning, ...look }) => (
        <li key={meaning}>
          <span {...lookOf(look)} aria-hidden="true" />
          {meaning}
        </li>
      ))}
    </ul>
  );
}
