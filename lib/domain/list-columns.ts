import type { Actor } from "./actor";
import type { Look } from "./delivery";
import type { Locale, Words } from "./text";

/** The choices that come from the database, by the filter's name. */
export type Choices = Record<string, { value: string; label: string; count?: number }[]>;

/** The context of one rendering of a list, passed to its columns and filters. */
export interface ListView {
  /** The texts of all rooms, by their full keys. */
  t: Words;
  locale: Locale;
  actor: Actor;
  /** The office's current day, ISO date. */
  today: string;
  /** The filter values from the address. */
  filter: Readonly<Record<string, unknown>>;
  choices: Choices;
}

interface ColumnOf<Row> {
  key: string;
  /**
   * The full key of its text, the same on the page and in the file. `rows` are the rows of the
   * page.
   */
  label: string | ((view: ListView, rows: readonly Row[]) => string);
  /** Both the page and the file by default. */
  on?: "page" | "file";
  /** `rows` are the rows of the page; empty for the file. */
  isShown?: (view: ListView, rows: readonly Row[]) => boolean;
  /**
   * The first sort direction; without it the list cannot be sorted by the column. The column's key
   * is the value of `sort` in the address.
   */
  sort?: "ascending" | "descending";
  /** A note in small print beneath the value, only on the page. */
  note?: (row: Row, view: ListView, rows: readonly Row[]) => string | null | false;
  /** The notes are assumptions and are marked as such. */
  hasAssumptions?: true;
  /** The notes are codes: monospaced. */
  hasCodes?: true;
  /** The link of the value. The link of the whole row is in the list's description. */
  href?: (row: Row, view: ListView) => string | undefined;
  /** Read aloud instead of the linked value. */
  linkName?: (row: Row, view: ListView) => string;
  /** The place in a stacked row on a phone. */
  onPhone?: "lead" | "title" | "corner" | "hidden";
  /** Right-aligns figures in a text ("3 of 34"); numbers are always right-aligned. */
  align?: "num";
  /** On the page: a CSS width. */
  width?: string;
  /** In the file: the width in characters. */
  chars?: number;
}

type Value<Row, T> = (row: Row, view: ListView) => T | null;

/**
 * A column by its kind: texts, marks ({ look, text }), counts (0 is grey), numbers without
 * grouping, days (ISO date), moments (ISO, UTC) and checksums (hex). Decimals and amounts in öre
 * stand in files only: on a page they are words.
 */
export type ListColumn<Row> = ColumnOf<Row> &
  (
    | { kind: "text"; value: Value<Row, string> }
    | { kind: "mark"; value: Value<Row, { look: Pick<Look, "tone"> & Partial<Look>; text: string }> }
    | { kind: "count" | "number"; value: Value<Row, number> }
    | { kind: "decimal" | "ore"; on: "file"; value: Value<Row, number> }
    | { kind: "day" | "digest"; value: Value<Row, string> }
    /** The page shows minutes by default, seconds with `hasSeconds`. */
    | { kind: "moment"; hasSeconds?: true; value: Value<Row, string> }
  );
