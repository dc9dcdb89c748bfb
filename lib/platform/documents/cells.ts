import { dateFormat } from "@/lib/domain/formats";
import type { Locale } from "@/lib/domain/text";

/**
 * What a column holds. Cells hold text; whole numbers (`number` is a name or place in an order, `count` is counted); amounts in öre,
 * written in kronor; shares as decimals of one; days as ISO dates; moments as ISO in UTC, written in the office's time.
 */
export type CellKind = "text" | "number" | "count" | "ore" | "share" | "percent" | "day" | "moment";
export type Cell = string | number | null;

export interface SheetColumn {
  header: string;
  kind: CellKind;
  /** In characters. */
  width: number;
}

/** One list as a file: the rows come apart from it, as many as there are. */
export interface Spreadsheet {
  title: string;
  columns: SheetColumn[];
  /** The list's sum as its page shows it, in the columns' order: the last row, outside the filter. */
  total?: Cell[];
  /** The second sheet: what the file is. CSV has none. */
  about: { title: string; rows: [label: string, value: string][] };
  creator: string;
  locale: Locale;
  timeZone: string;
}

type Place = Pick<Spreadsheet, "locale" | "timeZone">;

/** "2021-11-05 14:30:12" in the time zone. */
const wallTime = (iso: string, timeZone: string): string =>
  dateFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone }).format(new Date(iso));

/** A cell as the value of a spreadsheet, whose dates know no time zone: they are written as UTC. */
export function cellValue(cell: Cell, kind: CellKind, timeZone: string): string | number | Date | null {
  if (cell === null) return null;
  if (kind === "day") return new Date(`${cell}T00:00:00Z`);
  if (kind === "moment") return new Date(`${wallTime(String(cell), timeZone).replace(" ", "T")}Z`);
  if (kind === "ore") return Number(cell) / 100;
  return kind === "text" ? String(cell) : Number(cell);
}

const decimals: Partial<Record<CellKind, [least: number, most: number]>> = {
  ore: [2, 2],
  share: [2, 4],
  percent: [0, 4],
};

/** A number as text: no grouping, an ordinary minus, and the language's decimal sign. */
function numberText(value: number, kind: CellKind, locale: Locale): string {
  const [least, most] = decimals[kind] ?? [0, 0];
  const zeros = new RegExp(`\\.?0{0,${most - least}}$`);
  const text = most === least ? value.toFixed(most) : value.toFixed(most).replace(zeros, "");
  return locale === "en" ? text : text.replace(".", ",");
}

/** A day as tables show it: 2021-11-05, in Norwegian 05.11.2021; a time may follow. */
const dayText = (iso: string, locale: Locale): string =>
  locale === "nb" ? iso.replace(/^(\d+)-(\d+)-(\d+)/, "$3.$2.$1") : iso;

/** A cell as it stands in a text file, in the language's own form. */
export function cellText(cell: Cell, kind: CellKind, { locale, timeZone }: Place): string {
  if (cell === null) return "";
  if (kind === "text") return String(cell);
  if (kind === "day") return dayText(String(cell), locale);
  if (kind === "moment") return dayText(wallTime(String(cell), timeZone), locale);
  return numberText(kind === "ore" ? Number(cell) / 100 : Number(cell), kind, locale);
}
