import { dateFormat, numberFormat } from "@/lib/domain/formats";
import { formatDay } from "@/lib/domain/period";

/** What was typed: its value, or the key of what is wrong with it and what that text needs. */
export type Typed<T> = { value: T | null } | { wrong: string; params?: Record<string, string | number> };

/** Months by the first letters of their names in the three languages. */
const months: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  mai: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
  des: 12,
};

/** Year, month and day as they were written; null for what is no whole day. */
function partsOf(text: string): [number, number, number] | null {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const figures = /^(\d{1,2})[./ ]\s*(\d{1,2})[./ ]\s*(\d{4})$/.exec(text);
  if (figures) return [Number(figures[3]), Number(figures[2]), Number(figures[1])];
  const [, day, word = "", year] = /^(?:den )?(\d{1,2})\.?\s*(\p{L}{3,})\.?\s*(\d{4})$/u.exec(text) ?? [];
  const month = months[word.slice(0, 3)];
  return month === undefined ? null : [Number(year), month, Number(day)];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const two = (value: number): string => String(value).padStart(2, "0");

/**
 * A day as people write it: "2027-12-31", "31 dec 2027", "22.11.2026", "31/3 2027". A day that the
 * month does not have is told with the month's last.
 */
export function typedDay(text: string, locale: string): Typed<string> {
  const trimmed = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (trimmed === "") return { value: null };
  const parts = partsOf(trimmed);
  if (!parts) return { wrong: "dayUnknown" };
  const [year, month, day] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return { wrong: "dayUnknown" };
  if (year < 1800 || year > 2199) return { wrong: "dayYear" };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day <= days) return { value: `${year}-${two(month)}-${two(day)}` };
  const last = `${year}-${two(month)}-${two(days)}`;
  const name = dateFormat(locale, { month: "long", timeZone: "UTC" }).format(Date.parse(last));
  return { wrong: "dayNotInMonth", params: { month: capital(name), days, date: formatDay(last, locale) } };
}

/** Figures and one decimal point: spaces gone, and what separates thousands in the language. */
function plainNumber(text: string, locale: string): string | null {
  const tight = text.replace(/[\s\u00a0\u202f']/g, "").replace("\u2212", "-");
  const [thousands, decimal] = locale === "en" ? [",", "."] : [".", ","];
  const escaped = thousands === "." ? "\\." : ",";
  const grouped = new RegExp(`^\\d{1,3}(${escaped}\\d{3})+(?!\\d)`);
  const whole = grouped.test(tight) ? tight.replaceAll(thousands, "") : tight;
  const plain = whole.replace(decimal, ".");
  return /^\d{1,16}(\.\d+)?$/.test(plain) ? plain : null;
}

/** A whole number from `min` to `max`; `wrong` is said of what is none. */
export function typedWhole(
  text: string,
  locale: string,
  { min, max, wrong }: { min: number; max: number; wrong: string },
): Typed<number> {
  if (text.trim() === "") return { value: null };
  const plain = plainNumber(text, locale);
  if (plain === null || plain.includes(".")) return { wrong };
  const value = Number(plain);
  return value >= min && value <= max ? { value } : { wrong };
}

export const amountUnits = ["tkrPerYear", "krPerYear", "krPerMonth"] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** Öre per year of one of the unit. */
const factors: Record<AmountUnit, number> = { tkrPerYear: 100_000, krPerYear: 100, krPerMonth: 1200 };

/** An amount in a unit, in öre per year. */
export function typedAmount(text: string, unit: AmountUnit, locale: string): Typed<number> {
  if (text.trim() === "") return { value: null };
  const plain = plainNumber(text, locale);
  if (plain === null) return { wrong: "amount" };
  const [whole = "0", part = ""] = plain.split(".");
  const ore = Number(whole) * factors[unit] + Math.round(Number(`0.${part || "0"}`) * factors[unit]);
  return Number.isSafeInteger(ore) ? { value: ore } : { wrong: "amount" };
}

/**
 * The amount as it stands in its field: in thousands where it has no more than two decimals there.
 */
export function amountOf(ore: number | null, locale: string): { text: string; unit: AmountUnit } {
  if (ore === null) return { text: "", unit: "tkrPerYear" };
  const unit = ore % 1000 === 0 ? "tkrPerYear" : "krPerYear";
  const format = numberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
  return { text: format.format(ore / factors[unit]), unit };
}

export const sizeUnits = ["TB", "GB", "MB", "kB", "B"] as const;
export type SizeUnit = (typeof sizeUnits)[number];

/** Bytes to one of the unit. */
const sizes: Record<SizeUnit, number> = { TB: 1e12, GB: 1e9, MB: 1e6, kB: 1e3, B: 1 };

/** A size in a unit, in whole bytes. */
export function typedSize(text: string, unit: SizeUnit, locale: string): Typed<number> {
  if (text.trim() === "") return { value: null };
  const plain = plainNumber(text, locale);
  if (plain === null) return { wrong: "size" };
  const [whole = "0", part = "0"] = plain.split(".");
  const bytes = Number(whole) * sizes[unit] + Math.round(Number(`0.${part}`) * sizes[unit]);
  return Number.isSafeInteger(bytes) ? { value: bytes } : { wrong: "size" };
}

/** The size as it stands in its field: in the largest unit that needs no more than two decimals. */
export function sizeOf(bytes: number | null, locale: string): { text: string; unit: SizeUnit } {
  if (bytes === null) return { text: "", unit: "GB" };
  const unit = sizeUnits.find((one) => bytes >= sizes[one] && bytes % (sizes[one] / 100) === 0) ?? "B";
  const format = numberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
  return { text: format.format(bytes / sizes[unit]), unit };
}
