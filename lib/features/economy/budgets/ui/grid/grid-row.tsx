"use client";

import { memo, type Dispatch } from "react";
import { cx } from "@/components/cx";
import type { AmountUnit } from "../../domain";
import { isAmount, type ColumnKey, type GridShape } from "./columns";
import { CellInput } from "./grid-cell";
import { wholeText, type Row } from "./rows";
import type { Action } from "./state";

interface GridRowProps {
  row: Row;
  unit: AmountUnit;
  number: number;
  shape: GridShape;
  names: Record<ColumnKey, string>;
  /** The column one is in; null in another row. */
  at: number | null;
  editing: string | null;
  /**
   * What is wrong with each of its cells, in words; columns and texts, joined, so that it compares.
   */
  faults: string;
  dispatch: Dispatch<Action>;
}

/** "budget:Skriv ett belopp" per line. */
export const joinFaults = (faults: readonly (readonly [ColumnKey, string])[]): string =>
  faults.map(([column, text]) => `${column}:${text}`).join("\n");
const faultsIn = (joined: string): Map<string, string> =>
  new Map(
    joined.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
  );

/** One line. Drawn anew only when something of it is other. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, unit, number, shape, names, at, editing, dispatch } = props;
  const faults = faultsIn(props.faults);
  return (
    <tr role="row" data-row={number}>
      {shape.columns.map((column, place) => {
        const fault = faults.get(column);
        const faultId = fault === undefined ? undefined : `${row.key}-${column}-fault`;
        const isHere = at === place;
        return (
          <td
            key={column}
            role="gridcell"
            data-column={place}
            data-label={names[column]}
            data-here={isHere || undefined}
            className={cx(isAmount(column) && "num")}
            tabIndex={isHere ? 0 : -1}
            aria-readonly={shape.readOnly.has(column) || undefined}
            aria-invalid={fault !== undefined || undefined}
            aria-describedby={faultId}
          >
            {isHere && editing !== null ? (
              <CellInput
                text={editing}
                label={names[column]}
                isAmount={isAmount(column)}
                dispatch={dispatch}
              />
            ) : (
              <span className="wg-text">
                {column === "outcome" ? wholeText(row.cells[column], unit) : row.cells[column]}
              </span>
            )}
            {fault !== undefined && (
              <span className="wg-fault" id={faultId}>
                {fault}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
});
