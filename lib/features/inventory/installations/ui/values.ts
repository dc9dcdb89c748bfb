import type { BodyOf } from "@/lib/domain/operation";
import { formatTableDay } from "@/lib/domain/period";
import type { changeInstallationOperation } from "../api";
import { classParts, factKeys, facts, type FactKey } from "../domain/facts";
import type { Installation } from "../schema";
import {
  amountOf,
  sizeOf,
  typedAmount,
  typedDay,
  typedSize,
  typedWhole,
  type AmountUnit,
  type SizeUnit,
  type Typed,
} from "./typed";

const amounts = factKeys.filter((key) => facts[key].kind === "ore");
/** The facts that have a unit beside them. */
const withUnit: readonly FactKey[] = [...amounts, "bytes"];

/**
 * The installation as its form has it: every fact as text, amounts and its size with their unit.
 */
export type Values = Record<string, string>;

export const unitField = (key: FactKey): string => `${key}Unit`;
export const classField = (part: (typeof classParts)[number]): string => `class-${part}`;

/** The fields that hold a text of their own: what is kept of an unfinished form. */
export const draftFields: readonly string[] = [
  ...factKeys,
  ...withUnit.map(unitField),
  ...classParts.map(classField),
];

function textOf(key: FactKey, value: string | number | null, locale: string): string {
  if (value === null) return "";
  return facts[key].kind === "day" ? formatTableDay(String(value), locale) : String(value);
}

export function valuesOf(installation: Installation, locale: string): Values {
  const values: Values = {};
  for (const key of factKeys) values[key] = textOf(key, installation[key], locale);
  for (const key of withUnit) {
    const value = installation[key] as number | null;
    const { text, unit } = key === "bytes" ? sizeOf(value, locale) : amountOf(value, locale);
    values[key] = text;
    values[unitField(key)] = unit;
  }
  for (const part of classParts)
    values[classField(part)] = String(installation.informationClass?.[part] ?? "");
  return values;
}

/** What is wrong with one field: the key of its text below installations.form. */
interface Wrong {
  field: string;
  text: string;
  params: Record<string, string | number>;
}

const MOST = Number.MAX_SAFE_INTEGER;

function read(key: FactKey, values: Values, locale: string): Typed<string | number> {
  const text = values[key] ?? "";
  if (key === "bytes") return typedSize(text, values[unitField(key)] as SizeUnit, locale);
  switch (facts[key].kind) {
    case "day":
      return typedDay(text, locale);
    case "ore":
      return typedAmount(text, values[unitField(key)] as AmountUnit, locale);
    case "year":
      return typedWhole(text, "sv", { min: 1500, max: 2200, wrong: "year" });
    case "months":
      return typedWhole(text, locale, { min: 0, max: 120, wrong: "monthsWrong" });
    case "count":
      return typedWhole(text, locale, { min: 0, max: MOST, wrong: "number" });
    default:
      return { value: text || null };
  }
}

type Body = BodyOf<typeof changeInstallationOperation>;

/** What is sent, of the fields that differ from what is saved; or what must be mended first. */
export function bodyFrom(values: Values, saved: Values, locale: string): { body: Body; wrong: Wrong[] } {
  const wrong: Wrong[] = [];
  const body: Record<string, unknown> = {};
  for (const key of factKeys) {
    const isSame = values[key] === saved[key] && values[unitField(key)] === saved[unitField(key)];
    if (isSame) continue;
    const typed = read(key, values, locale);
    if ("wrong" in typed) wrong.push({ field: key, text: typed.wrong, params: typed.params ?? {} });
    else body[key] = typed.value;
  }
  const parts = classParts.map((part) => values[classField(part)] ?? "");
  if (classParts.some((part, place) => parts[place] !== saved[classField(part)])) {
    const numbers = classParts.map((part, place) => [part, Number(parts[place])] as const);
    if (parts.every((part) => part === "")) body["informationClass"] = null;
    else if (parts.includes("")) wrong.push({ field: "class-k", text: "class", params: {} });
    else body["informationClass"] = Object.fromEntries(numbers);
  }
  return { body: body as Body, wrong };
}
