export interface Row {
  sort: "overview" | "list" | "matrix" | "page" | "form" | "api";
  /** Requests a second, as a part of the floor's. */
  share: number;
  /** Median against the floor's. */
  ratio: number;
  /** SQL statements a request. */
  calls: number;
  /** Bytes of HTML before compression. */
  html: number;
  /** Compressed bytes of script; none for the API. */
  script: number | undefined;
}

/** The aims that a row misses, in words; `first` is the same page's row at scale 1, when that was measured. */
export function missedAims(row: Row, scale: number, first?: Row): string[];
