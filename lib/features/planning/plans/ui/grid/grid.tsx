"use client";

import { useTranslations } from "next-intl";
import { Fragment, type Dispatch } from "react";
import { cx } from "@/components/cx";
import { deadlineOf, numberOf } from "../../domain";
import { GridFoot } from "../parts/grid-foot";
import { GridHead } from "../parts/grid-head";
import { columnOf, isDone, NO_QUARTER, type DraftFacts } from "./facts";
import { GridRow, type HeldInRow } from "./grid-row";
import type { Picture } from "./picture";
import { rowOf, type Action, type By, type State } from "./state";
import { useGrid } from "./use-grid";
import { cellKey, type GridGround } from "./use-ground";
import { settled } from "./walk";

/** With more rows than this they scroll within the sheet. */
const LONG = 40;

interface GridProps {
  state: State;
  dispatch: Dispatch<Action>;
  ground: GridGround;
  picture: Picture;
  before: Picture;
  facts: DraftFacts;
  by: By;
  labelledBy: string;
  describedBy: string;
}

/** Municipalities down, quarters across: one tab stop, worked with the keys or the pointer. */
export function Grid(props: GridProps) {
  const { state, ground, picture, before, facts, by } = props;
  const t = useTranslations("planning.grid");
  const { table, ...events } = useGrid(props);
  const { held } = state;
  const place = settled(state.focus, ground);
  const own = held && heldIn(props);
  const isLong = ground.shown.length > LONG;
  return (
    <div className={cx("pg-scroll", isLong && "pg-long")}>
      <table
        ref={table}
        className={cx("pg", ground.columns.length > 9 && "pg-many")}
        role="grid"
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        style={{ minWidth: `${12.75 + ground.columns.length * 3.1}rem` }}
        {...events}
      >
        <GridHead columns={ground.columns} by={by} to={held ? held.to : undefined} />
        <tbody>
          {ground.shown.map(({ key, name }, index) => {
            const chips = ground.columns.map((column) => ground.cells.get(cellKey(key, column)) ?? []);
            const before = ground.shown[index - 1]?.name.charAt(0);
            return (
              <Fragment key={key}>
                {isLong && before !== name.charAt(0) && (
                  <tr className="pg-letter" aria-hidden="true">
                    <th colSpan={ground.columns.length + 2}>{name.charAt(0)}</th>
                  </tr>
                )}
                <GridRow
                  row={key}
                  name={name}
                  columns={ground.columns}
                  chips={chips}
                  signature={chips
                    .map((cell) => cell.map((chip) => `${chip.item.id}${chip.label}${chip.isWarned}`).join())
                    .join("|")}
                  place={place.row === key ? place : null}
                  held={held && rowOf(held.item, by) === key ? own : null}
                  opened={state.opened}
                  portion={portionOf(key, props)}
                />
              </Fragment>
            );
          })}
          {ground.shown.length === 0 && (
            <tr>
              <td colSpan={ground.columns.length + 2} className="pg-nothing">
                {t("nobody")}
              </td>
            </tr>
          )}
        </tbody>
        <GridFoot
          columns={ground.columns}
          load={picture.load}
          before={held ? before.load : undefined}
          vendorNames={facts.vendorNames}
        />
      </table>
    </div>
  );
}

function portionOf(key: string, { by, picture, state }: GridProps) {
  if (by === "municipalities") return picture.portions.find(({ code }) => code === key) ?? null;
  const own = state.items.filter(({ system }) => system.key === key);
  const delivered = own.filter(isDone).length;
  return { delivered, planned: own.length - delivered };
}

function heldIn({ state: { held }, ground, facts, by }: GridProps): HeldInRow | null {
  if (held === null) return null;
  const { item } = held;
  const deadline = deadlineOf(
    (item.installation && facts.installations[item.installation]?.windUpOn) || null,
  );
  const cell = ground.cells.get(cellKey(rowOf(item, by), columnOf({ plannedFor: held.to })));
  return {
    id: item.id,
    from: held.isNew ? null : columnOf(item),
    sign: cell?.find((chip) => chip.item.id === item.id)?.sign ?? "",
    last: deadline,
    late: deadline
      ? ground.columns.filter((column) => column !== NO_QUARTER && numberOf(column) > numberOf(deadline))
      : [],
  };
}
