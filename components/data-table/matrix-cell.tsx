import { cx } from "../cx";
import { MarkIcon, type MarkShape } from "../ui/icons";
import type { Tone } from "../ui/mark";

export type CellLook = {
  /** One or two characters, or a form instead. */
  sign: string | { shape: MarkShape };
  tone: Tone;
  /** How many of the matrix's steps are taken: drawn as a row of filled fields. */
  level?: number;
  /** Something is in the way, whatever the step: a mark laid over the corner. */
  isStopped?: boolean;
};

export type MatrixCell = CellLook & {
  /** What stands there, in words; the names of its row and column are put before it. */
  label: string;
  href?: string;
};

/** The drawn side of a cell: what is a picture lies within it, its letter and step are attributes for the style sheet. */
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
