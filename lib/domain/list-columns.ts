import type { Actor } from "./actor";
import type { Look } from "./delivery";
import type { Locale, Words } from "./text";

/** What the database gives to choose from, by the filter's name. */
export type Choices = Record<string, { value: string; label: string; count?: number }[]>;

/** For whom a list is drawn or written: what its columns and filters are told. */
export interface ListView {
  /** The texts of every room, by their whole keys. */
  t: Words;
  locale: Locale;
  actor: Actor;
  /** The office's day, ISO. */
  today: string;
  /** What the address chooses. */
  filter: Readonly<Record<string, unknown>>;
  choices: Choices;
}

interface ColumnOf<Row> {
  key: string;
  /** The text's whole key: the same word on the page and in the file. `rows` are the page's. */
  label: string | ((view: ListView, rows: readonly Row[]) => string);
  /** On the page and in the file unless told. */
  on?: "page" | "file";
  /** `rows` are the page's; none in the file. */
  isShown?: (view: ListView, rows: readonly Row[]) => boolean;
  /** Sorted by, and which way first. The key is the word in the address. */
  sort?: "ascending" | "descending";
  /** Small print beneath, on the page. */
  note?: (row: Row, view: ListView, rows: readonly Row[]) => string | null | false;
  /** The notes are assumptions, and marked as such. */
  hasAssumptions?: true;
  /** Codes: the notes are in letters of one width. */
  hasCodes?: true;
  /** The value leads there; the row's own address is the list's. */
  href?: (row: Row, view: ListView) => string | undefined;
  /** Read instead of the linked value. */
  linkName?: (row: Row, view: ListView) => string;
  /** Where it stands in a stacked row of a phone. */
  onPhone?: "lead" | "title" | "corner" | "hidden";
  /** Figures in words ("3 of 34") to the right; numbers are there anyhow. */
  align?: "num";
  /** On the page, a CSS width. */
  width?: string;
  /** In the file, in characters. */
  chars?: number;
}

type Value<Row, T> = (row: Row, view: ListView) => T | null;

/**
 * A column by its kind: texts, marks ({ look, text }), counts (0 stands in grey), numbers without
 * grouping, days (ISO date), moments (ISO, UTC) and checksums (hex).
 */
export type ListColumn<Row> = ColumnOf<Row> &
  (
    | { kind: "text"; value: Value<Row, string> }
    | { kind: "mark"; value: Value<Row, { look: Pick<Look, "tone"> & Partial<Look>; text: string }> }
    | { kind: "count" | "number"; value: Value<Row, number> }
    | { kind: "day" | "digest"; value: Value<Row, string> }
    /** To the minute on the page, unless each second counts. */
    | { kind: "moment"; hasSeconds?: true; value: Value<Row, string> }
  );
