import { oreFromDigits } from "@/lib/domain/money";
import { exact, Fraction } from "../../domain/fraction";
import type { Band, Part, Rule } from "../../schema";
import { numbersIn, oreText, readBands, readByCode, readDecimal } from "./read-text";

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
  /** Per cent a year; empty for none. */
  rate: string;
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

const kronor = (ore: string | number | null): string => (ore === null ? "" : numbersIn(ore));
const dateText = (date: { day: string; yearOffset: number } | null): string =>
  date ? `${date.day} ${date.yearOffset}` : freshPart.date;

/** A kept part as its fields show it. */
function typedPart(part: Part): TypedPart {
  const base = { ...freshPart, kind: part.kind };
  switch (part.kind) {
    case "agreed":
      return base;
    case "fixed":
      return { ...base, amount: kronor(part.ore) };
    case "perInhabitant":
      return { ...base, rate: kronor(part.ore), date: dateText(part.date) };
    case "bands":
      return {
        ...base,
        reading: part.reading,
        date: dateText(part.date),
        bands: part.bands.map(bandText).join("\n"),
      };
    case "share":
      return {
        ...base,
        ...{ of: part.of, by: part.by, amount: kronor(part.amountOre), rate: kronor(part.unitOre) },
        date: dateText(part.date),
        numbers: Object.entries(part.percents ?? part.quantities ?? {})
          .map(([code, value]) => `${code} ${value}`)
          .join("\n"),
      };
    case "rebate":
      return { ...base, above: String(part.above), percent: part.percent };
    case "joining":
      return {
        ...base,
        ...{ amount: kronor(part.ore), rate: kronor(part.perInhabitant), account: part.account ?? "" },
      };
  }
}

const bandText = ({ from, to, ore }: Band) => `${from}-${to ?? ""} ${numbersIn(ore)}`;

/** A kept rule as the form shows it. */
export const typedRule = (rule: Rule): TypedRule => ({
  parts: rule.parts.map(typedPart),
  floor: kronor(rule.floorOre),
  ceiling: kronor(rule.ceilingOre),
  toOre: String(rule.rounding.toOre),
  method: rule.rounding.method,
  rate: rule.index?.rate ? percentOf(rule.index.rate) : "",
  indexFrom: rule.index ? String(rule.index.from) : "",
});

const percentOf = (rate: string) => exact(rate).mul(new Fraction(100n)).toString();

/** Öre of typed kronor as an integer; null where nothing is typed or what is typed is no amount. */
export function wholeOre(typed: string): number | null {
  const ore = oreText(typed);
  return ore === null || ore.includes(".") ? null : oreFromDigits(ore);
}

const sentDate = (date: string) => {
  const [day = "01-01", yearOffset = "0"] = date.split(" ");
  return { day, yearOffset: Number(yearOffset) };
};

/** The part as the API takes it; what is not readable is left out, and told as missing. */
function sentPart(typed: TypedPart): Wire {
  const { kind } = typed;
  const date = sentDate(typed.date);
  switch (kind) {
    case "agreed":
      return { kind };
    case "fixed":
      return { kind, ore: wholeOre(typed.amount) };
    case "perInhabitant":
      return { kind, ore: oreText(typed.rate), date };
    case "bands":
      return { kind, reading: typed.reading, date, bands: readBands(typed.bands) };
    case "share": {
      const numbers = readByCode(typed.numbers);
      return {
        ...{ kind, of: typed.of, by: typed.by, date },
        amountOre: typed.of === "amount" ? wholeOre(typed.amount) : null,
        percents: typed.by === "percent" ? numbers : null,
        quantities: typed.by === "quantity" ? numbers : null,
        unitOre: typed.by === "quantity" && typed.rate.trim() !== "" ? oreText(typed.rate) : null,
      };
    }
    case "rebate":
      return {
        kind,
        above: Number(readDecimal(typed.above) ?? Number.NaN),
        percent: readDecimal(typed.percent),
      };
    case "joining":
      return {
        ...{ kind, ore: wholeOre(typed.amount), account: typed.account.trim() || null },
        perInhabitant: typed.rate.trim() === "" ? null : oreText(typed.rate),
      };
  }
}

/**
 * The rule as the API takes it. What is wrong with it the API says, field by field. An index by
 * series has no fields: it is kept as it was, unless a rate is typed instead.
 */
export function sentRule(typed: TypedRule, kept: Rule): Wire {
  const { parts, floor, ceiling, toOre, method, rate, indexFrom } = typed;
  const percent = readDecimal(rate);
  return {
    parts: parts.map(sentPart),
    floorOre: wholeOre(floor),
    ceilingOre: wholeOre(ceiling),
    rounding: { toOre: oreFromDigits(toOre), method },
    index:
      percent === null
        ? kept.index?.kind === "series"
          ? kept.index
          : null
        : {
            kind: "percent",
            from: Number(indexFrom),
            rate: exact(percent).div(new Fraction(100n)).toString(),
          },
  };
}
