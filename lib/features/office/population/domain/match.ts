import { dayOf } from "./dates";
import { wrongFile, type PopulationTable } from "./table";

/** A municipality of the office's country, with what the office knows of its population. */
export interface Known {
  code: string;
  name: string;
  isMember: boolean;
  /** The newest figure that the office has, whichever day is read in. */
  before: { date: string; value: number } | null;
}

export interface Matched {
  /** The days that the table has, the newest first. */
  dates: string[];
  date: string;
  rows: { code: string; name: string; value: number; isMember: boolean; before: Known["before"] }[];
  /** Rows of the table with people in them whose municipality the register does not have. */
  unknown: { code: string; name: string; value: number }[];
  /** Members that the table says nothing of on that day. */
  missing: { code: string; name: string }[];
}

/** Small letters without marks and without what follows a name in other tables. */
const fold = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\s*\(.*\)$/, "")
    .replace(/(s)? (kommune?|stad)$/, "")
    .trim();

const partsOf = (name: string): string[] => name.split(/\s+[-–/]\s+/).map(fold);

/** "Kárášjohka - Karasjok" is Karasjok, "Trelleborgs kommun" Trelleborg. */
const isNamed = (written: string, name: string): boolean => {
  const [told, own] = [partsOf(written), partsOf(name)];
  return told.some((one) => own.some((other) => one === other || `${one}s` === other || one === `${other}s`));
};

/**
 * What the table says of the register's municipalities on a day, by default the newest that it has.
 * Throws population.noYear, population.noMunicipalities, also for another country's table: the two
 * countries' codes share one range of numbers; population.codeTwice for a table with several
 * figures of one municipality, of which nobody knows the whole.
 */
export function matchTable(
  table: PopulationTable,
  known: readonly Known[],
  { country, date }: { country: "SE" | "NO"; date: string | undefined },
): Matched {
  const days = table.times.map((time) => dayOf(time, country));
  const dates = [...new Set(days.filter((one) => one !== null))].sort().reverse();
  const chosen = date ?? dates[0];
  if (chosen === undefined || !dates.includes(chosen)) throw wrongFile("population.noYear");
  const at = days.indexOf(chosen);
  const byCode = new Map(known.map((one) => [one.code, one]));
  const told = table.rows.flatMap(({ code, name, values }) => {
    const value = values[at] ?? null;
    return value === null ? [] : [{ code, name, value, own: byCode.get(code) }];
  });
  if (told.some(({ value }) => !Number.isInteger(value) || value < 0 || value > 50_000_000))
    throw wrongFile("population.noMeasure");
  const found = told.filter(({ own }) => own);
  const named = found.filter(({ name, own }) => name === "" || isNamed(name, own!.name));
  if (found.length === 0 || named.length * 2 < found.length) throw wrongFile("population.noMunicipalities");
  const has = new Set(found.map(({ code }) => code));
  if (has.size < found.length) throw wrongFile("population.codeTwice");
  return {
    dates,
    date: chosen,
    rows: found.map(({ code, value, own }) => ({
      code,
      name: own!.name,
      value,
      isMember: own!.isMember,
      before: own!.before,
    })),
    unknown: told.flatMap(({ code, name, value, own }) =>
      own || value === 0 ? [] : [{ code, name, value }],
    ),
    missing: known
      .filter(({ code, isMember }) => isMember && !has.has(code))
      .map(({ code, name }) => ({ code, name })),
  };
}
