import type { Locale } from "@/lib/domain/text";
import type { Column } from "./field";
import type { Preview } from "./plan";
import type { OutcomeForm } from "@/lib/domain/import-kind";

/** Choices of columns that were made for files with the same headings. */
export interface Remembered {
  /** SHA-256 of the headings. */
  headings: string;
  /** Fields by the columns' places in the file. */
  fields: Record<string, string | null>;
}

/** A value that somebody put right: instead of what stands in the file. */
export interface Mended {
  /** As in the file, from 1. */
  row: number;
  field: string;
  value: string;
}

/** What is to be read, and what somebody has chosen so far; null is guessed. */
export interface Reading {
  /** The stored file, and what it is called. */
  path: string;
  name: string;
  of: string;
  sheet: string | null;
  headerRow: number | null;
  columns: { index: number; field: string | null }[] | null;
  municipality: string | null;
  mended: Mended[];
  /** Of the outcome: what the file is, and what was answered so far. */
  form?: OutcomeForm | null | undefined;
  only?: Record<string, string> | null | undefined;
  sign?: "ledger" | "report" | undefined;
  untilPeriod?: string | null | undefined;
  amountIs?: "net" | "gross" | undefined;
  locale: Locale;
  remembered: Remembered[];
}

/** How the file was understood. */
export interface Understanding {
  sheets: { name: string; rows: number }[];
  sheet: string;
  headerRow: number;
  columns: Column[];
  /** Of a SIE file, instead of columns: its accounts of the result. */
  accounts?: { account: string; name: string; sumOre: number; group: string | null }[];
  headings: string;
  preview: Preview;
}

/** Why it could not be: the code of an error. */
export type ReadFailure =
  | "population.notATable"
  | "population.noMunicipalities"
  | "population.noYear"
  | "population.noMeasure"
  | "population.codeTwice"
  | "population.tooMuch"
  | "import.encrypted"
  | "import.legacy"
  | "import.notWorkbook"
  | "import.tooLarge"
  | "import.broken"
  | "import.noRows"
  | "import.unknownSheet"
  | "import.tooManyRows"
  | "import.tooHeavy"
  | "import.notSie"
  | "import.webPage"
  | "import.sie5"
  | "import.saft";

export const failureOf = (reason: string): ReadFailure =>
  (reason.includes(".") ? reason : `import.${reason}`) as ReadFailure;
