import { oreFromDigits } from "@/lib/domain/money";
import { exact, Fraction } from "../../domain/fraction";
import type { Band, Part, Rule } from "../../schema";
import {
  numbersIn,
  oreText,
  readBands,
  readByCode,
  readDecimal,
  readSeries,
  seriesText,
  typedNumber,
} from "./read-text";

/** A part as its fields have it: what belongs to other kinds is kept and not sent. */
export interface TypedPart {
  kind: Part["kind"];
  /** Kronor. */
  amount: string;
  rate: string;
  date: string;
  reading: "whole" | "marginal";
  /** A band a line: "2000-9999 9". */
  bands: string;
  of: "total" | "remainder" | "amount";
  by: "equal" | "population" | "percent" | "quantity" | "ownership";
  /** Code and number, a municipality a line. */
  numbers: string;
  above: string;
  percent: string;
  account: string;
}

export interface TypedRule {
  parts: TypedPart[];
  floor: string;
  ceiling: string;
  toOre: string;
  method: "largestRemainder" | "halfUp";
  index: "none" | "percent" | "series";
  /** Per cent a year. */
  rate: string;
  /** A series a line: "2023 100; 2024 103,5". */
  series: string;
  /** The year that its rates are of. */
  indexFrom: string;
}

/** What the form of a draft holds. */
export interface KeyValues extends TypedRule {
  name: string;
  from: string;
  until: string;
  /** Kronor to be divided, for the preview alone. */
  total: string;
}

export const freshPart: TypedPart = {
  kind: "fixed",
  amount: "",
  rate: "",
  date: "01-01 0",
  reading: "whole",
  bands: "",
  of: "total",
  by: "population",
  numbers: "",
  above: "",
  percent: "",
  account: "",
};

type Wire = Record<string, unknown>;

const kronor = (ore: string | number | null, locale: string): string =>
  ore === null ? "" : numbersIn(ore, locale);
const dateText = (date: { day: string; yearOffset: number } | null): string =>
  date ? `${date.day} ${date.yearOffset}` : freshPart.date;

/** A kept part as its fields show it. */
function typedPart(part: Part, locale: string): TypedPart {
  const base = { ...freshPart, kind: part.kind };
  switch (part.kind) {
    case "agreed":
      return base;
    case "fixed":
      return { ...base, amount: kronor(part.ore, locale) };
    case "perInhabitant":
      return { ...base, rate: kronor(part.ore, locale), date: dateText(part.date) };
    case "bands":
      return {
        ...base,
        reading: part.reading,
        date: dateText(part.date),
        bands: part.bands.map((one) => bandText(one, locale)).join("\n"),
      };
    case "share":
      return {
        ...base,
        ...{
          of: part.of,
          by: part.by,
          amount: kronor(part.amountOre, locale),
          rate: kronor(part.unitOre, locale),
        },
        date: dateText(part.date),
        numbers: Object.entries(part.percents ?? part.quantities ?? {})
          .map(([code, value]) => `${code} ${typedNumber(value, locale)}`)
          .join("\n"),
      };
    case "rebate":
      return { ...base, above: String(part.above), percent: typedNumber(part.percent, locale) };
    case "joining":
      return {
        ...base,
        ...{
          amount: kronor(part.ore, locale),
          rate: kronor(part.perInhabitant, locale),
          account: part.account ?? "",
        },
      };
  }
}

const bandText = ({ from, to, ore }: Band, locale: string) => `${from}-${to ?? ""} ${numbersIn(ore, locale)}`;

/** A kept rule as the form shows it. */
export const typedRule = (rule: Rule, locale: string): TypedRule => ({
  parts: rule.parts.map((part) => typedPart(part, locale)),
  floor: kronor(rule.floorOre, locale),
  ceiling: kronor(rule.ceilingOre, locale),
  toOre: String(rule.rounding.toOre),
  method: rule.rounding.method,
  index: rule.index?.kind ?? "none",
  rate: rule.index?.rate ? typedNumber(percentOf(rule.index.rate), locale) : "",
  series: rule.index ? seriesText(rule.index, locale) : "",
  indexFrom: rule.index ? String(rule.index.from) : "",
});

const percentOf = (rate: string) => exact(rate).mul(new Fraction(100n)).toString();

/** Öre of typed kronor as an integer; null where nothing is typed or what is typed is no amount. */
export function wholeOre(typed: string, locale: string): number | null {
  const ore = oreText(typed, locale);
  return ore === null || ore.includes(".") ? null : oreFromDigits(ore);
}

const sentDate = (date: string) => {
  const [day = "01-01", yearOffset = "0"] = date.split(" ");
  return { day, yearOffset: Number(yearOffset) };
};

/** The part as the API takes it; what is not readable is left out, and told as missing. */
function sentPart(typed: TypedPart, locale: string): Wire {
  const { kind } = typed;
  const date = sentDate(typed.date);
  switch (kind) {
    case "agreed":
      return { kind };
    case "fixed":
      return { kind, ore: wholeOre(typed.amount, locale) };
    case "perInhabitant":
      return { kind, ore: oreText(typed.rate, locale), date };
    case "bands":
      return { kind, reading: typed.reading, date, bands: readBands(typed.bands, locale) };
    case "share": {
      const numbers = readByCode(typed.numbers, locale);
      return {
        ...{ kind, of: typed.of, by: typed.by, date },
        amountOre: typed.of === "amount" ? wholeOre(typed.amount, locale) : null,
        percents: typed.by === "percent" ? numbers : null,
        quantities: typed.by === "quantity" ? numbers : null,
        unitOre: typed.by === "quantity" && typed.rate.trim() !== "" ? oreText(typed.rate, locale) : null,
      };
    }
    case "rebate":
      return {
        kind,
        above: Number(readDecimal(typed.above, locale) ?? Number.NaN),
        percent: readDecimal(typed.percent, locale),
      };
    case "joining":
      return {
        ...{ kind, ore: wholeOre(typed.amount, locale), account: typed.account.trim() || null },
        perInhabitant: typed.rate.trim() === "" ? null : oreText(typed.rate, locale),
      };
  }
}

/** The rule as the API takes it. What is wrong with it the API says, field by field. */
export function sentRule(typed: TypedRule, locale: string): Wire {
  const { parts, floor, ceiling, toOre, method } = typed;
  return {
    parts: parts.map((part) => sentPart(part, locale)),
    floorOre: wholeOre(floor, locale),
    ceilingOre: wholeOre(ceiling, locale),
    rounding: { toOre: oreFromDigits(toOre), method },
    index: sentIndex(typed, locale),
  };
}

function sentIndex({ index, rate, series, indexFrom }: TypedRule, locale: string): Wire | null {
  if (index === "none") return null;
  const from = Number(indexFrom);
  if (index === "series") return { kind: index, from, ...readSeries(series, locale) };
  const percent = readDecimal(rate, locale);
  const part = percent === null ? null : exact(percent).div(new Fraction(100n)).toString();
  return { kind: index, from, rate: part };
}
