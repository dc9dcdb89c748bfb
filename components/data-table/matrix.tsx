import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import type { Tone } from "../ui/mark";

export type MatrixCell = {
  /** One or two characters. */
  text: string;
  /** The whole story in words: read, and shown on hover. */
  label: string;
  tone: Tone;
  /** A thick line beneath: something is in the way, whatever the phase. */
  barred?: boolean;
  href?: string;
};

type MatrixProps = {
  caption: string;
  /** What the rows are, above their names. */
  corner: ReactNode;
  columns: { key: string; label: string; fullName?: string }[];
  rows: { key: string; label: ReactNode; href?: string; cells: Record<string, MatrixCell | undefined> }[];
  /** Read where there is no cell. */
  emptyLabel: string;
};

/** One against the other, a mark in each crossing. Scrolls with its names in place. */
export function Matrix({ caption, corner, columns, rows, emptyLabel }: MatrixProps) {
  return (
    <div className="dt-box dt-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="dt matrix" data-many={columns.length > 12 ? "" : undefined}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={column.fullName}>
                <span>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.href ? <Anchor href={row.href}>{row.label}</Anchor> : row.label}</th>
              {columns.map((column) => (
                <td key={column.key}>
                  <Crossing cell={row.cells[column.key]} emptyLabel={emptyLabel} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Crossing({ cell, emptyLabel }: { cell: MatrixCell | undefined; emptyLabel: string }) {
  if (!cell) return <span className="sr-only">{emptyLabel}</span>;
  const look = `cell cell-${cell.tone}${cell.barred ? " cell-barred" : ""}`;
  const content = (
    <>
      <span aria-hidden="true">{cell.text}</span>
      <span className="sr-only">{cell.label}</span>
    </>
  );
  return cell.href ? (
    <Anchor className={look} href={cell.href} title={cell.label}>
      {content}
    </Anchor>
  ) : (
    <span className={look} title={cell.label}>
      {content}
    </span>
  );
}

/** What the signs of a matrix mean; stands in its sheet's head. */
export function MatrixLegend({ items }: { items: Pick<MatrixCell, "text" | "label" | "tone" | "barred">[] }) {
  return (
    <ul className="matrix-legend">
      {items.map((item) => (
        <li key={item.label}>
          <span className={`cell cell-${item.tone}${item.barred ? " cell-barred" : ""}`} aria-hidden="true">
            {item.text}
          </span>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
