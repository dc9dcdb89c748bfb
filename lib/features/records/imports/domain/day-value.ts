const MONTHS: Record<string, number> = Object.fromEntries(
  [
    ["januari", "januar", "january", "jan"],
    ["februari", "februar", "february", "feb", "febr"],
    ["mars", "march", "mar"],
    ["april", "apr"],
    ["maj", "mai", "may"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["augusti", "august", "aug"],
    ["september", "sept", "sep"],
    ["oktober", "october", "okt", "oct"],
    ["november", "nov"],
    ["december", "desember", "dec", "des"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);
const MONTH = Object.keys(MONTHS)
  .toSorted((a, b) => b.length - a.length)
  .join("|");

const [FIRST_YEAR, LAST_YEAR] = [1800, 2199];

export type DayReading = { day: string } | "yearAlone" | "noDate" | "noSuchDay";

const two = (number: number): string => String(number).padStart(2, "0");
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A year of two figures is of this century, until 69; "1/1-99" is 1999. */
const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text);

function dayOf(year: number, month: number, day: number): DayReading {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return "noSuchDay";
  if (day < 1 || day > daysIn(year, month)) return "noSuchDay";
  return { day: `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` };
}

const lastOf = (year: number, month: number): DayReading =>
  month >= 1 && month <= 12 ? dayOf(year, month, daysIn(year, month)) : "noSuchDay";

type Reader = [RegExp, (parts: string[]) => DayReading];
const reads = (source: string, read: (parts: string[]) => DayReading): Reader => [
  new RegExp(`^${source}$`, "i"),
  read,
];

const ofMonth = (name: string): number => MONTHS[name.toLowerCase()] ?? 0;

/** The ways in which people write a day, most usual first. */
const readers: Reader[] = [
  reads("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})", ([y, m, d]) => dayOf(Number(y), Number(m), Number(d))),
  reads("(\\d{4})(\\d{2})(\\d{2})", ([y, m, d]) => dayOf(Number(y), Number(m), Number(d))),
  reads("(\\d{1,2})[./-] ?(\\d{1,2})[./ -] ?(\\d{4}|\\d{2})", ([d, m, y]) =>
    dayOf(fullYear(y!), Number(m), Number(d)),
  ),
  reads(`(?:den )?(\\d{1,2})\\.?(?::?e)? (${MONTH})\\.?,? (\\d{4})`, ([d, m, y]) =>
    dayOf(Number(y), ofMonth(m!), Number(d)),
  ),
  reads(`(${MONTH})\\.? (\\d{1,2}),? (\\d{4})`, ([m, d, y]) => dayOf(Number(y), ofMonth(m!), Number(d))),
  reads(`(${MONTH})\\.?,? (\\d{4})`, ([m, y]) => lastOf(Number(y), ofMonth(m!))),
  reads(`(\\d{4}),? (${MONTH})\\.?`, ([y, m]) => lastOf(Number(y), ofMonth(m!))),
  reads(`(${MONTH})\\.?-(\\d{2})`, ([m, y]) => lastOf(fullYear(y!), ofMonth(m!))),
  reads("(\\d{4})-(\\d{1,2})", ([y, m]) => lastOf(Number(y), Number(m))),
  reads("(?:år )?(\\d{4})", ([y]) =>
    Number(y) >= FIRST_YEAR && Number(y) <= LAST_YEAR ? "yearAlone" : "noDate",
  ),
];

/** What may stand before a day and says no more than the heading; a time behind it is left out. */
const BEFORE = /^(?:t\.? ?o\.? ?m\.?|till och med|til og med|till|til|until|through)\s+/i;
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;

/** A day from text: "31/3 2027", "22.11.2026", "mars 2027" (its last day). */
export function readDayText(text: string): DayReading {
  const bare = text.replace(/\s+/g, " ").trim().replace(BEFORE, "").replace(TIME, "");
  for (const [pattern, read] of readers) {
    const found = pattern.exec(bare);
    if (found) return read(found.slice(1));
  }
  return "noDate";
}

/** A day from a number that was not formatted as one: 20270331, a year, or a count of days. */
export function readDayNumber(number: number, isFrom1904: boolean): DayReading {
  if (!Number.isFinite(number) || number < 0) return "noDate";
  if (Number.isInteger(number) && number >= 1000) {
    const read = readDayText(String(number));
    if (read !== "noDate" && read !== "noSuchDay") return read;
    if (number >= 18_000_101 && number <= 21_991_231) return read;
  }
  // Between 1954 and 2120: what a list of contracts can mean.
  if (number < 20_000 || number > 80_500) return "noDate";
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return { day: new Date(start + Math.floor(number) * 86_400_000).toISOString().slice(0, 10) };
}

/** Whether a day that the program stored itself exists, within the years that papers have. */
export function checkDay(day: string): DayReading {
  const [year, month, date] = day.split("-").map(Number);
  return dayOf(year ?? 0, month ?? 0, date ?? 0);
}
