import { z } from "zod";
import { day } from "@/lib/domain/day";
import { clearableName, clearableText } from "@/lib/domain/text";
import { classParts, factKeys, facts, type Fact, type FactKey } from "../domain/facts";

type ValueOf<F> = F extends { kind: "choice"; values: readonly (infer V)[] }
  ? V
  : F extends { kind: "text" | "lines" | "day" }
    ? string
    : number;

/** What is known of an installation, by its facts' names; null is not known. */
export type Facts = {
  [K in FactKey]: ValueOf<(typeof facts)[K]> | (K extends "status" ? never : null);
};

const whole = (min: number, max: number) => z.int().min(min).max(max);
/** The largest number that JSON's readers keep exactly. */
const MOST = Number.MAX_SAFE_INTEGER;

/** One fact from a person or a program, before null is allowed. */
function given(fact: Fact): z.ZodType {
  switch (fact.kind) {
    case "text":
      return clearableName(fact.max);
    case "lines":
      return clearableText(fact.max);
    case "year":
      return whole(1500, 2200);
    case "months":
      return whole(0, 120);
    case "count":
    case "ore":
      return whole(0, MOST);
    case "day":
      return day;
    case "choice":
      return z.enum(fact.values as readonly [string, ...string[]]);
  }
}

/** The same as it is told. */
function told(fact: Fact): z.ZodType {
  if (fact.kind === "choice") return z.enum(fact.values as readonly [string, ...string[]]);
  if (fact.kind === "day") return z.iso.date();
  return fact.kind === "text" || fact.kind === "lines" ? z.string() : z.number();
}

const shapeOf = (of: (fact: Fact) => z.ZodType) =>
  Object.fromEntries(
    factKeys.map((key) => [key, key === "status" ? of(facts[key]) : of(facts[key]).nullable()]),
  ) as unknown as { [K in FactKey]: z.ZodType<Facts[K], Facts[K]> };

const classPart = whole(0, 4);
const classShape = Object.fromEntries(classParts.map((part) => [part, classPart])) as Record<
  (typeof classParts)[number],
  typeof classPart
>;

const informationClass = z.object(classShape);
export type InformationClass = z.infer<typeof informationClass>;

/** As the API tells them. */
export const factsTold = { ...shapeOf(told), informationClass: informationClass.nullable() };

/**
 * What a person, a program or a file says of an installation: what is left out stays as it is, null
 * and blank clear it. The rules between the facts are `wrongIn` in the domain.
 */
export const installationInput = z
  .strictObject({ ...shapeOf(given), informationClass: z.strictObject(classShape).nullable() })
  .partial();
export type InstallationInput = z.output<typeof installationInput>;
