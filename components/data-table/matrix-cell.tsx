import { cx } from "../cx";
import { MarkIcon, type MarkShape } from "../ui/icons";
import type { Tone } from "../ui/mark";

export type CellLook = {
  /** One or two characters, or an icon. */
  sign: string | { shape: MarkShape };
  tone: Tone;
  /** The number of completed steps, drawn as a row of filled fields. */
  level?: number;
  /** The delivery is stopped, whatever its step: a mark over the corner. */
  isStopped?: boolean;
};

export type MatrixCell = CellLook & {
  /** The cell's content in words; the names of its row and column are added before it. */
  label: string;
  href?: string;
};

/**
 * The visible part of a cell: the picture is an element, the letter and the step are attributes for
 * the style sheet.
 */
export function lookOf({ sign, tone, level, isStopped }: CellLook) {
  const shape = typeof sign !== "string" && <MarkIcon shape={sign.shape} />;
  return {
    className: cx("cell", `cell-${tone}`, isStopped && "cell-stopped"),
    "data-level": level,
    "data-sign": typeof sign === "string" ? sign : undefined,
    children: (
      <>
        {shape}
        {isStopped && (
          <span className="cell-stop">
            <MarkIcon shape="stop" />
          </span>
        )}
      </>
    ),
  };
}
