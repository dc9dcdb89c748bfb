import type { ReactNode } from "react";
import type { MarkShape } from "../ui/icons";
import type { Tone } from "../ui/mark";

/** How a text in a cell is written; "code" is in letters of one width. */
export type TextLook = "muted" | "strong" | "bad" | "code";

/** A text with more to it than its letters. */
export interface TextCell {
  text: string | number;
  look?: TextLook;
  href?: string;
  /** Read instead of the text, where the link does not say enough. */
  label?: string;
  /** The language of a text that is in another than the page. */
  lang?: string;
}

/** A status: form and word before colour. */
interface MarkCell extends Pick<TextCell, "text" | "href" | "label"> {
  tone: Tone;
  shape?: MarkShape;
}

/** The closed set of what a cell holds, so that hundreds of rows travel as facts. */
export type Cell =
  | string
  | number
  | false
  | null
  | undefined
  | TextCell
  | MarkCell
  /** A checksum, unfolded when asked for. */
  | { digest: string }
  /** A part of a whole as a bar. */
  | { meter: number; max: number; label: string }
  /** A control of its own, such as a button: for short tables. */
  | { slot: ReactNode };

export type CellFacts = Extract<Cell, object>;

/** Small print beneath a cell; an assumption is marked as such, with the table's word for it. */
export type CellNote = string | false | null | undefined;

/**
 * A cell as it travels: a text, the number of what several cells share, facts of its own, or one of
 * these with its note. Null is empty.
 */
type Content = string | number | CellFacts | null;
export type PackedCell = Content | [content: Content, note: string];

/** A row as it travels: where it leads beyond the table's common beginning, then its cells. */
export type PackedRow = [href: string | null, ...cells: PackedCell[]];
