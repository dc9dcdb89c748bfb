import { isName } from "@/lib/domain/text";
import type { Locale } from "@/lib/domain/text";
import { inertText } from "@/lib/domain/cell-safety";
import { checkDay, readDayNumber, readDayText, type DayReading } from "./day-value";
import type { ImportField, Value } from "./field";
import { foldName } from "./fold";
import { includesVat, moneyFactor, moneyUnit, readNumberText, sizeFactor, sizeUnit } from "./number-value";

/** A cell as it is stored: see the reader of files. */
export type RawCell = string | number | boolean | null | { day: string } | { error: string };

export interface CellContext {
  heading: string;
  /** The office's: how numbers are written. */
  locale: Locale;
  isFrom1904: boolean;
}

/**
 * What became of a cell: a value, or text for the note; what is odd is a warning, what is wrong an
 * error.
 */
export interface Understood {
  value?: Value;
  also?: Record<string, Value>;
  note?: string;
  warning?: string;
  error?: string;
}

const FILLER = /^[-–—.x*/\\_?]+$|^(?:n\/?a|saknas|okänt?|ukjent|unknown|tbd|#n\/a|ej aktuellt|null|nil)$/i;
const MOST_NUMBER = Number.MAX_SAFE_INTEGER;

/** A text without the apostrophe that our own files put before what could be a formula. */
const withoutGuard = (text: string): string =>
  text.startsWith("'") && inertText(text.slice(1)) === text ? text.slice(1) : text;

/** The text of a cell, as somebody would read it. */
export function textOfCell(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string")
    return cell.isWellFormed() ? withoutGuard(cell).replaceAll("\0", "").normalize("NFC").trim() : "";
  if (typeof cell === "number") return String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(15)));
  if (typeof cell === "boolean") return cell ? "ja" : "nej";
  return "day" in cell ? cell.day : "";
}

/** Whether a cell says nothing: empty, or filled with a sign that means so. */
const saysNothing = (text: string): boolean => text === "" || FILLER.test(text);

/** What is kept of a cell that holds no value of its field: its text, in the note. */
const noted = (text: string, warning: string): Understood => ({ note: text, warning });

/** Reads a cell as a field. */
export function readCell(field: ImportField, cell: RawCell | undefined, context: CellContext): Understood {
  if (cell !== null && typeof cell === "object" && "error" in cell)
    return { warning: cell.error === "missing" ? "import.formulaNotComputed" : "import.formulaError" };
  const text = textOfCell(cell);
  if (text === "") return {};
  switch (field.kind) {
    case "choice":
      return readChoice(field, text);
    case "place":
      return { value: text };
    case "name":
    case "text":
    case "lines":
    case "code":
      return readText(field, text);
  }
  if (saysNothing(text)) return {};
  switch (field.kind) {
    case "day":
      return readDay(cell, text, context);
    case "year":
      return readYear(field, text);
    case "class":
      return readClass(text);
    case "grade":
      return /^[krta]?[0-4]$/i.test(text)
        ? { value: Number(text.slice(-1)) }
        : noted(text, "import.noNumber");
    default:
      return readAmount(field, cell, text, context);
  }
}

function readText({ kind, max = 200 }: ImportField, text: string): Understood {
  if (kind !== "name" && (/^[-–—.x*_]+$/i.test(text) || text === "?")) return {};
  if (kind === "name" && /^[-–—.*_?]+$/.test(text)) return {};
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, "\n");
  const value = kind === "lines" ? lines : lines.replace(/\s+/g, " ");
  if (value.length > max) return { error: "import.tooLong" };
  if (kind !== "lines" && !isName(value)) return { error: "import.notInName" };
  return { value };
}

const dayProblems = { yearAlone: "import.yearAlone", noDate: "import.noDate" } as const;

function readDay(cell: RawCell | undefined, text: string, { isFrom1904 }: CellContext): Understood {
  const read: DayReading =
    typeof cell === "object" && cell && "day" in cell
      ? checkDay(cell.day)
      : typeof cell === "number"
        ? readDayNumber(cell, isFrom1904)
        : readDayText(text);
  if (read === "noSuchDay") return { error: "import.noSuchDay" };
  return typeof read === "string" ? noted(text, dayProblems[read]) : { value: read.day };
}

/** "2004", "2004-", or "1998–2015", which tells the last year too. */
function readYear({ until }: ImportField, text: string): Understood {
  const [, from, dash, to] =
    /^(\d{4})(?:-\d{2}-\d{2})?(?:\s*(-|–|—|till|til|to)\s*(\d{4})?(?:-\d{2}-\d{2})?(?:\s*\p{L}*)?)?$/iu.exec(
      text,
    ) ?? [];
  if (from === undefined) return noted(text, "import.noYear");
  const isYear = (year: string) => Number(year) >= 1500 && Number(year) <= 2200;
  if (!isYear(from) || (to !== undefined && !isYear(to))) return { error: "import.noSuchYear" };
  if (to !== undefined && until === undefined)
    return { value: Number(from), note: text, warning: "import.twoYears" };
  return { value: Number(from), ...(dash && to && until && { also: { [until]: Number(to) } }) };
}

/** "K2 R1 T3", "2/1/3", "213". */
function readClass(text: string): Understood {
  const grades = text.replace(/[^\d]+/g, "");
  if (!/^[0-4]{3}$/.test(grades)) return noted(text, "import.noClass");
  return { value: grades };
}

function readAmount(
  field: ImportField,
  cell: RawCell | undefined,
  text: string,
  context: CellContext,
): Understood {
  const read =
    typeof cell === "number" && Number.isFinite(cell)
      ? { number: cell, unit: "", isAbout: false }
      : readNumberText(text, context.locale);
  if (!read) return noted(text, "import.noNumber");
  const scaled = scale(field, read.number, read.unit, context.heading);
  if (scaled === null) return noted(text, "import.noNumber");
  if (scaled < 0) return { error: "import.negative" };
  const value = Math.round(scaled);
  if (value > MOST_NUMBER || (field.kind === "months" && value > 120)) return { error: "import.tooMuch" };
  const warning = read.isAbout
    ? "import.about"
    : field.kind === "ore" && includesVat(text)
      ? "import.includesVat"
      : undefined;
  return { value, ...(warning && { warning }) };
}

const MONTHS = /^(?:mån(?:ad(?:er(?:s)?)?)?|mnd|måned(?:er)?|months?|m)?\.?(?:\s.*)?$/i;
const YEARS = /^(?:år|years?|yrs?)\.?(?:\s.*)?$/i;

/** The number in the field's own unit, or null where its unit is another thing's. */
function scale({ kind }: ImportField, number: number, unit: string, heading: string): number | null {
  if (kind === "ore") {
    const factor = moneyFactor(unit);
    // What stands in the cell is surer than what stands above it.
    return factor === null ? null : number * 100 * (factor > 1 || unit !== "" ? factor : moneyUnit(heading));
  }
  if (kind === "bytes") {
    const factor = sizeFactor(unit);
    return factor === null ? null : number * (unit === "" ? sizeUnit(heading) : factor);
  }
  if (kind === "months") return MONTHS.test(unit) ? number : YEARS.test(unit) ? number * 12 : null;
  return /^(?:st|stk|pcs|st\.|filer|objekt|objekter|objects|poster|ärenden|saker|dokument|handlingar)?\.?$/.test(
    unit,
  )
    ? number
    : null;
}

/** Whether a heading says that its amounts hold value added tax. */
export const headingIncludesVat = ({ kind }: ImportField, heading: string): boolean =>
  kind === "ore" && includesVat(heading);

/** A choice by what its values are called; "?" is what is not known, where that is a value. */
function readChoice({ choices = {} }: ImportField, text: string): Understood {
  const folded = foldName(text).replace(/[.!]+$/, "");
  for (const [value, words] of Object.entries(choices))
    if (foldName(value) === folded || words.includes(folded)) return { value };
  if (/^[-–—.*_/]+$/.test(folded) || folded === "" || folded === "x" || folded === "?") return {};
  return noted(text, "import.noChoice");
}
