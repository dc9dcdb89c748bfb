import type { ReactNode } from "react";
import type { MarkShape } from "../ui/icons";
import type { Tone } from "../ui/mark";

/** The format of a text in a cell; "code" is monospaced. */
export type TextLook = "muted" | "strong" | "bad" | "code";

/** A text with a format, a link, a language or an accessible text. */
export interface TextCell {
  text: string | number;
  look?: TextLook;
  href?: string;
  /** Read aloud instead of the text, where the text does not describe the link. */
  label?: string;
  /** The language of the text, when it differs from the page's. */
  lang?: string;
}

/** A status, shown by form and word before colour. */
interface MarkCell extends Pick<TextCell, "text" | "href" | "label"> {
  tone: Tone;
  shape?: MarkShape;
}

/**
 * All kinds of cell. The set is closed, so that hundreds of rows are sent as data, not as elements.
 */
export type Cell =
  | string
  | number
  | false
  | null
  | undefined
  | TextCell
  | MarkCell
  /** A share as a bar. */
  | { meter: number; max: number; label: string }
  /** So many squares of each look, beside what says the same in words. */
  | { squares: readonly { look: "d" | "s" | ""; count: number }[] }
  /** An element such as a button; only for short tables. */
  | { slot: ReactNode };

export type CellFacts = Extract<Cell, object>;

/** A note in small print beneath a cell; an assumption is marked with the table's word for it. */
export type CellNote = string | false | null | undefined;

/**
 * A cell as it is sent to the browser: a text, the index of what is shared, a cell of its own, or
 * one of these with its note, a text or an index too. Null is an empty cell.
 */
type Content = string | number | CellFacts | null;
export type PackedCell = Content | [content: Content, note: string | number];

/**
 * A row as it is sent to the browser: its link after the table's common beginning, then its cells.
 */
export type PackedRow = [href: string | null, ...cells: PackedCell[]];
