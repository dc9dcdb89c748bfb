import type { Known } from "./match";

/** A municipality of the office's country, with what the office has of each day: "2018-12-31". */
export interface KnownByDay extends Omit<Known, "before"> {
  country: "SE" | "NO";
  figures: Record<string, number>;
}

/** What is written of a municipality, and what its table is called. */
export interface PlannedFigure {
  code: string;
  date: string;
  value: number;
  title: string | null;
}
