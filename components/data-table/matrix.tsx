import type { ReactNode } from "react";
import { cx } from "../cx";
import { Anchor } from "../ui/anchor";
import { MarkIcon, type MarkShape } from "../ui/icons";
import type { Tone } from "../ui/mark";

type CellLook = {
  /** One or two characters, or a form instead. */
  sign: string | { shape: MarkShape };
  tone: Tone;
  /** How many of the matrix's steps are taken: drawn as a row of filled fields. */
  level?: number;
  /** Something is in the way, whatever the step: a mark laid over the corner. */
  isStopped?: boolean;
};

export type MatrixCell = CellLook & {
  /** The whole story in words: read, and shown on hover. */
  label: string;
  href?: string;
};

type MatrixProps = {
  caption: string;
  /** What the rows are, above their names. */
  corner: ReactNode;
  columns: { key: string; label: string; href?: string }[];
  rows: { key: string; label: string; href?: string }[];
  cellOf: (row: string, column: string) => MatrixCell | undefined;
  /** Read where there is no cell. */
  emptyLabel: string;
};

/** From here on the columns' names stand upright. */
const MANY_COLUMNS = 10;

/** One against the other, a mark in each crossing. Scrolls with its names in place. */
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
                {href ? <Anchor href={href}>{label}</Anchor> : <span>{label}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, href }) => (
            <tr key={key}>
              <th scope="row">{href ? <Anchor href={href}>{label}</Anchor> : label}</th>
              {columns.map((column) => (
                <td key={column.key}>
                  <Crossing cell={cellOf(key, column.key)} emptyLabel={emptyLabel} />
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
  const content = (
    <>
      <Sign {...cell} />
      <span className="sr-only">{cell.label}</span>
    </>
  );
  // Plain links: six hundred soft ones make the page half as heavy again.
  return cell.href ? (
    <a className={lookOf(cell)} style={levelOf(cell)} href={cell.href} title={cell.label}>
      {content}
    </a>
  ) : (
    <span className={lookOf(cell)} style={levelOf(cell)} title={cell.label}>
      {content}
    </span>
  );
}

function Sign({ sign, isStopped }: CellLook) {
  return (
    <>
      {typeof sign === "string" ? <span aria-hidden="true">{sign}</span> : <MarkIcon shape={sign.shape} />}
      {isStopped && (
        <span className="cell-stop">
          <MarkIcon shape="stop" />
        </span>
      )}
    </>
  );
}

const lookOf = ({ tone, level, isStopped }: CellLook) =>
  cx("cell", `cell-${tone}`, level === undefined && "cell-bare", isStopped && "cell-stopped");

const levelOf = ({ level }: CellLook) =>
  level === undefined ? undefined : ({ "--level": level } as React.CSSProperties);

/** What the signs of a matrix mean. */
export function MatrixLegend({ label, items }: { label: string; items: (CellLook & { label: string })[] }) {
  return (
    <ul className="matrix-legend" aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          <span className={lookOf(item)} style={levelOf(item)} aria-hidden="true">
            <Sign {...item} />
          </span>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
