import { AppError, type ErrorCode } from "@/lib/domain/errors";

/** What a file of population tells, whatever its format: a value for each municipality and time. */
export interface PopulationTable {
  title: string | null;
  /** Times as the file names them: "2018", "2024M01". */
  times: string[];
  rows: { code: string; name: string; values: (number | null)[] }[];
}

/** A file that is no table of population, with what about it is wrong. */
export const wrongFile = (code: ErrorCode, params: Record<string, string | number> = {}): AppError =>
  new AppError(code, { params });

/**
 * The most values that are looked at: every municipality by sex and single year for twenty years.
 */
export const MOST_VALUES = 2_000_000;

/**
 * The four digits of a municipality in a code or at the start of a label: "0114 Upplands Väsby".
 */
export function municipalityCode(text: string): string | null {
  return /^(?:K[-_ ]?)?(\d{4})(?:\s|$)/.exec(text.trim())?.[1] ?? null;
}

/** What is left of a label without its code. */
export const withoutCode = (label: string): string => label.trim().replace(/^(?:K[-_ ]?)?\d{4}\s*/, "");

/** Whether a text names a time: a year, a month, a quarter, a day. */
export const isTime = (text: string): boolean => /^\d{4}(M\d{2}|[KQ][1-4]|-\d{2}-\d{2})?$/.test(text.trim());

/** A number with any of the spaces that tables have; null for a cell that says nothing. */
export function numberIn(cell: string): number | null {
  const digits = cell.replace(/[\s\u00a0\u2009\u202f]/g, "");
  if (/^(|\.{1,2}|:|-|–|…|x)$/i.test(digits)) return null;
  return /^-?\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(",", ".")) : Number.NaN;
}

const POPULATION = /folkm|befolkning|population|folketal|invånar|innbygg|inhabitant|\bpersone?r?s?\b/i;
const NOT_POPULATION =
  /ökning|tillväxt|vekst|endring|change|growth|födda|fødte|döda|døde|flytt|medel|snitt|average|täthet|tetthet|density|prosent|procent|per cent/i;

/** Whether a text speaks of how many live somewhere. */
export const isPopulation = (text: string): boolean => POPULATION.test(text) && !NOT_POPULATION.test(text);

/** Whether any of these texts does: a title, a heading, what is counted. */
export function assertPopulation(texts: readonly (string | null)[]): void {
  if (!texts.some((text) => text !== null && POPULATION.test(text))) throw wrongFile("population.noMeasure");
}
