import { cx } from "../cx";
import type { MarkShape } from "../ui/icons";
import type { Tone } from "../ui/mark";

export type CellLook = {
  /** One or two characters, or an icon. */
  sign: string | { shape: MarkShape };
  tone: Tone;
  /** The number of completed steps, drawn as a row of filled fields. */
  level?: number;
  /** Somebody has to act: the cell is filled with its colour. */
  isStrong?: boolean;
  /** The delivery is stopped, whatever its step: a mark over the corner. */
  isStopped?: boolean;
};

/** The content of a cell without its words: a link to its crossing's address, or a sign alone. */
export type CellKind = (CellLook & { isLink: true }) | { sign: string; isLink?: undefined };

/** With its content in words; the names of its row and column stand before it. */
export type MatrixCell = CellKind & { label: string };

/** How a cell is filled. */
export const cellClass = ({ tone, level, isStrong, isStopped }: CellLook): string =>
  cx(tone, level !== undefined && `l${level}`, isStrong && "strong", isStopped && "stopped");
