"use client";

import { useTranslations } from "next-intl";
import {
  useEffect,
  useMemo,
  useRef,
  type ClipboardEvent,
  type Dispatch,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import { cx } from "@/components/cx";
import { writtenAmount } from "../../domain";
import { cellsOf } from "./clipboard";
import { columnKeys, isAmount, type ColumnKey, type GridShape } from "./columns";
import { GridRow, joinFaults } from "./grid-row";
import { meaningOf } from "./keys";
import { cellKey, type ReadGrid } from "./read";
import { stepped, type Action, type Place, type State } from "./state";

interface GridProps {
  state: State;
  dispatch: Dispatch<Action>;
  shape: GridShape;
  read: ReadGrid;
  caption: string;
  describedBy: string;
  /** Where Escape leads: the focus leaves the grid. */
  onLeave: () => void;
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-column]") : null;
  const row = cell?.closest<HTMLElement>("tr[data-row]")?.dataset["row"];
  const column = cell?.dataset["column"];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/**
 * Lines down, what is said of each across: one tab stop, worked with the keys, or written in by
 * hand.
 */
export function Grid({ state, dispatch, shape, read, caption, describedBy, onLeave }: GridProps) {
  const t = useTranslations("budgets.grid");
  const table = useRef<HTMLTableElement>(null);
  const { turn } = state;
  useEffect(() => {
    if (turn > 0) table.current?.querySelector<HTMLElement>("td[data-here]")?.focus();
  }, [turn]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return onLeave();
    const meaning = meaningOf(event);
    if (!meaning) return;
    // Beyond its last cell, Tab leaves the grid as anywhere else.
    if (
      event.key === "Tab" &&
      meaning.type === "go" &&
      !stepped(state.at, meaning.step, state.rows.length, shape)
    )
      return;
    event.preventDefault();
    dispatch(meaning);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    // Into a cell that is written in, a piece of text goes as into any field.
    if (state.editing !== null && !/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    const cells = cellsOf(text);
    if (cells.length === 0) return;
    if (state.editing !== null) dispatch({ type: "cancel" });
    dispatch({ type: "paste", cells });
  };
  const onFocus = (event: { target: EventTarget }) => {
    const at = placeOf(event.target);
    if (at && (at.row !== state.at.row || at.column !== state.at.column)) dispatch({ type: "focus", at });
  };

  // A cell that one is in already is written in by another click, and by the first touch.
  const isWritten = useRef(false);
  const onPointerDown = ({ target, pointerType }: PointerEvent) => {
    const at = placeOf(target);
    const isHere = at?.row === state.at.row && at.column === state.at.column;
    isWritten.current =
      at !== null && (pointerType === "touch" || (isHere && table.current!.contains(document.activeElement)));
  };
  const onClick = () => {
    if (isWritten.current && state.editing === null) dispatch({ type: "edit" });
  };

  const names = useMemo(
    () =>
      Object.fromEntries(columnKeys.map((key) => [key, t(`columns.${key}`)])) as Record<ColumnKey, string>,
    [t],
  );
  return (
    <div className="wg-scroll">
      <table
        ref={table}
        role="grid"
        className="wg"
        aria-label={caption}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onFocus={onFocus}
        onPointerDown={onPointerDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            {shape.columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={cx(isAmount(column) && "num", column === "note" && "w-1/3")}
              >
                {names[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.rows.map((row, number) => {
            const isHere = state.at.row === number;
            return (
              <GridRow
                key={row.key}
                row={row}
                unit={state.unit}
                number={number}
                shape={shape}
                names={names}
                at={isHere ? state.at.column : null}
                editing={isHere ? state.editing : null}
                faults={joinFaults(
                  shape.columns.flatMap((column) => {
                    const fault = read.faults.get(cellKey(row.key, column));
                    return fault ? [[column, t(`faults.${fault}`)] as const] : [];
                  }),
                )}
                dispatch={dispatch}
              />
            );
          })}
        </tbody>
        {shape.isOpen && (
          <tfoot>
            <tr>
              {shape.columns.map((column, place) => (
                <td key={column} className={cx(isAmount(column) && "num")} data-label={names[column]}>
                  {place === 0 && t("sum")}
                  {column === "budget" && writtenAmount(read.totalOre, state.unit)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
