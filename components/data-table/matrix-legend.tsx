"use client";

import { cx } from "../cx";
import { MarkIcon } from "../ui/icons";
import { cellClass, type CellLook } from "./matrix-cell";

/** The key to the signs of a matrix; drawn by the browser too, from facts, as the matrix is. */
export function MatrixLegend({ label, items }: { label: string; items: (CellLook & { label: string })[] }) {
  return (
    <ul className="matrix-legend" aria-label={label}>
      {items.map(({ label: meaning, ...cell }) => (
        <li key={meaning}>
          <span className={cx("cell", cellClass(cell))} aria-hidden="true">
            {typeof cell.sign === "string" ? cell.sign : <MarkIcon shape={cell.sign.shape} />}
            {cell.isStopped && <MarkIcon shape="stop" />}
          </span>
          {meaning}
        </li>
      ))}
    </ul>
  );
}
