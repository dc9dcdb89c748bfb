/** Amounts as most programs write them: öre, once the point is taken out. */
const PLAIN = /^-?\d{1,13}\.\d\d$/;
/** Amounts as the format writes them: a point, at most two decimals, a minus before. */
const EXACT = /^-?\d+(?:\.\d{1,2})?$/;
const LOOSE = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;

export type AmountReading =
  { ore: number; isLoose: boolean } | { wrong: "sie.amount" | "sie.amountTooLarge" };

/**
 * An amount in öre. What other programs write is read and told as loose: a decimal comma, a plus,
 * spaces between thousands, zeros beyond the öre.
 */
export function readAmount(text: string): AmountReading {
  // Minus nothing is nothing.
  if (PLAIN.test(text)) return { ore: Number(text.replace(".", "")) + 0, isLoose: false };
  if (EXACT.test(text)) return oreOf(text, false);
  const plain = text
    .replace(/[\s\u00a0\u2009\u202f]/g, "")
    .replace("\u2212", "-")
    .replace(/,(?=\d*$)/, ".");
  return LOOSE.test(plain) ? oreOf(plain.replace("+", ""), true) : { wrong: "sie.amount" };
}

function oreOf(text: string, isLoose: boolean): AmountReading {
  const isNegative = text.startsWith("-");
  const [whole = "", part = ""] = text.slice(isNegative ? 1 : 0).split(".");
  if (/[1-9]/.test(part.slice(2))) return { wrong: "sie.amount" };
  const digits = `${whole.replace(/^0+/, "")}${part.slice(0, 2).padEnd(2, "0")}`;
  const ore = Number(digits);
  if (digits.length > 16 || !Number.isSafeInteger(ore)) return { wrong: "sie.amountTooLarge" };
  return { ore: isNegative && ore !== 0 ? -ore : ore, isLoose };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** "20110131" is "2011-01-31"; null for a day that there is not. */
export function readDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const [m, d] = [Number(month), Number(day)];
  if (Number(year) < 1900 || m < 1 || m > 12 || d < 1 || d > daysIn(Number(year), m)) return null;
  return `${year}-${month}-${day}`;
}

/** "201101" is "2011-01"; null for a month that there is not. */
export function readMonth(text: string): string | null {
  const [, year, month] = /^(\d{4})-?(\d{2})$/.exec(text) ?? [];
  return year && month && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
}

/** "0", "-1": the year of the file, or how many before it; null for what is none. */
export const readYearNumber = (text: string): number | null =>
  /^[-+]?\d{1,2}$/.test(text) ? Number(text) + 0 : null;

/** An account is a number; its length differs from plan to plan. */
export const isAccount = (text: string): boolean => /^\d{1,12}$/.test(text);
