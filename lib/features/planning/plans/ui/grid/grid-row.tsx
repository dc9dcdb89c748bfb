"use client";

import { useTranslations } from "next-intl";
import { Fragment, memo } from "react";
import { cx } from "@/components/cx";
import { WindUpIcon } from "@/components/ui/icons";
import { ChipFace, chipLook, type Chip } from "../parts/chip-face";
import { isFirst } from "../parts/grid-head";
import { Squares } from "../parts/squares";
import type { Place } from "./state";

/** What a row shows of the chip in hand, when it is its own. */
export interface HeldInRow {
  id: string;
  /** Where it was, drawn as a dotted outline; null for one that is new. */
  from: string | null;
  sign: string;
  /** The last column in time for the wind-up, and the columns after it. */
  last: string | null;
  late: readonly string[];
}

interface GridRowProps {
  name: string;
  row: string;
  columns: readonly string[];
  chips: readonly (readonly Chip[])[];
  /** Same signature, same row: hundreds of them are drawn once. */
  signature: string;
  place: Place | null;
  held: HeldInRow | null;
  opened: string | null;
  portion: { delivered: number; planned: number } | null;
}

/** One municipality, or one system. */
export const GridRow = memo(
  function GridRow({ name, row, columns, chips, place, held, opened, portion }: GridRowProps) {
    return (
      <tr className={held ? "pg-active" : undefined} data-row={row}>
        <th scope="row">{name}</th>
        {columns.map((column, index) => {
          const here = chips[index] ?? [];
          const isPlace = place?.column === column;
          const isEmpty = here.length === 0;
          return (
            <td
              key={column}
              data-column={column}
              className={
                cx(
                  isFirst(column) && "pg-y1",
                  held?.last === column && "pg-last",
                  held?.late.includes(column) && "pg-late",
                ) || undefined
              }
              tabIndex={isEmpty ? (isPlace ? 0 : -1) : undefined}
              data-place={isEmpty && isPlace ? "here" : undefined}
            >
              {held?.last === column && (
                <span className="pg-wind" aria-hidden="true">
                  <WindUpIcon />
                </span>
              )}
              <div className="pg-cell">
                {here.map((chip, at) => {
                  const isHere = isPlace && place?.at === at;
                  const isHeld = held?.id === chip.item.id;
                  return (
                    <Fragment key={chip.item.id}>
                      <button
                        type="button"
                        tabIndex={isHere ? 0 : -1}
                        data-place={isHere ? "here" : undefined}
                        data-chip={chip.item.id}
                        className={chipLook(chip, isHeld)}
                        aria-label={chip.label}
                        aria-pressed={isHeld || undefined}
                        aria-expanded={opened === chip.item.id || undefined}
                      >
                        <ChipFace chip={chip} />
                      </button>
                      {isHeld && <HeldKeys at={index} of={columns.length} />}
                    </Fragment>
                  );
                })}
                {held?.from === column && !here.some(({ item }) => item.id === held.id) && (
                  <span className="chip chip-ghost" aria-hidden="true">
                    {held.sign}
                  </span>
                )}
              </div>
            </td>
          );
        })}
        <td className="pg-sum">{portion && <Squares {...portion} />}</td>
      </tr>
    );
  },
  (one, other) =>
    one.signature === other.signature &&
    one.name === other.name &&
    one.opened === other.opened &&
    one.columns === other.columns &&
    JSON.stringify([one.place, one.held, one.portion]) ===
      JSON.stringify([other.place, other.held, other.portion]),
);

/**
 * The keys beneath the chip in hand, for the eye: the line above the grid and its help say them.
 */
function HeldKeys({ at, of }: { at: number; of: number }) {
  const t = useTranslations("planning.grid.tip");
  const side = at < 2 ? "pg-tip-start" : at > of - 3 && "pg-tip-end";
  return (
    <span className={cx("pg-tip", side)} aria-hidden="true">
      <span>
        <b>← →</b> {t("move")}
      </span>
      <span>
        <b>Enter</b> {t("drop")}
      </span>
      <span>
        <b>Esc</b> {t("back")}
      </span>
    </span>
  );
}
