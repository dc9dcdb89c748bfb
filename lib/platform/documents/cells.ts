import { dateFormat } from "@/lib/domain/formats";
import type { Locale } from "@/lib/domain/text";

/**
 * The kind of a column. Cells hold text; whole numbers (`number` is a name or an order, `count` is
 * a quantity); decimals with at most two places; amounts in öre, written in kronor; shares as
 * decimals of one; days as ISO dates; moments as ISO in UTC, written in the office's time zone.
 */
export type CellKind =
  "text" | "number" | "count" | "decimal" | "ore" | "share" | "percent" | "day" | "moment";
export type Cell = string | number | null;

export interface SheetColumn {
  header: string;
  kind: CellKind;
  /** In characters. */
  width: number;
}

/** A list as a file. The rows are passed separately, since there can be any number. */
export interface Spreadsheet {
  title: string;
  columns: SheetColumn[];
  /**
   * The totals as the page shows them, in the order of the columns: the last row, outside the
   * filter.
   */
  total?: Cell[];
  /** The second sheet, which describes the file. CSV does not have it. */
  about: { title: string; rows: [label: string, value: string][] };
  creator: string;
  locale: Locale;
  timeZone: string;
}

type Place = Pick<Spreadsheet, "locale" | "timeZone">;

/** "2021-11-05 14:30:12" in the time zone. */
const wallTime = (iso: string, timeZone: string): string =>
  dateFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone }).format(new Date(iso));

/**
 * The value of a spreadsheet cell. Its dates have no time zone: they are written as if they were
 * UTC.
 */
export function cellValue(cell: Cell, kind: CellKind, timeZone: string): string | number | Date | null {
  if (cell === null) return null;
  if (kind === "day") return new Date(`${cell}T00:00:00Z`);
  if (kind === "moment") return new Date(`${wallTime(String(cell), timeZone).replace(" ", "T")}Z`);
  if (kind === "ore") return Number(cell) / 100;
  return kind === "text" ? String(cell) : Number(cell);
}

const decimals: Partial<Record<CellKind, [least: number, most: number]>> = {
  decimal: [0, 2],
  ore: [2, 2],
  share: [2, 4],
  percent: [0, 4],
};

/** A number as text: no grouping, a plain minus, and the language's decimal separator. */
function numberText(value: number, kind: CellKind, locale: Locale): string {
  const [least, most] = decimals[kind] ?? [0, 0];
  const zeros = new RegExp(`\\.?0{0,${most - least}}$`);
  const text = most === least ? value.toFixed(most) : value.toFixed(most).replace(zeros, "");
  return locale === "en" ? text : text.replace(".", ",");
}

/** A day in table format: 2021-11-05, in Norwegian 05.11.2021; a time can follow. */
const dayText = (iso: string, locale: Locale): string =>
  locale === "nb" ? iso.replace(/^(\d+)-(\d+)-(\d+)/, "$3.$2.$1") : iso;

/** A cell as text in a text file, in the language's format. */
export function cellText(cell: Cell, kind: CellKind, { locale, timeZone }: Place): string {
  if (cell === null) return "";
  if (kind === "text") return String(cell);
  if (kind === "day") return dayText(String(cell), locale);
  if (kind === "moment") return dayText(wallTime(String(cell), timeZone), locale);
  return numberText(kind === "ore" ? Number(cell) / 100 : Number(cell), kind, locale);
}
