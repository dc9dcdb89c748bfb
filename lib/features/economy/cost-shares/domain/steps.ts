import { AppError } from "@/lib/domain/errors";
import type { BasisStep, CountedFigure, CountedOn, Part, PartOf } from "../schema";
import { bandsFor, bandsOre } from "./bands";
import { decimalText, exact, Fraction, ONE, sumOf, whole, ZERO } from "./fraction";

/** A member in one year, as far as a rule asks. */
export interface KeyMember {
  code: string;
  /** Whole months of membership in the year: 10 from March on, 0 for who is not there. */
  months: number;
  /** Becomes a member in the year after this one. */
  joinsNextYear: boolean;
  /** Its part of the ownership in force: "0.06558"; null where there is none. */
  ownership: string | null;
  /** What was decided for the year, in öre. */
  agreedOre: number | null;
}

/** What a rule is counted with in one year. */
export interface YearInput {
  year: number;
  members: KeyMember[];
  /** What is divided, in öre; negative for a deficit that is charged or a surplus given back. */
  totalOre: number | null;
  /** The population that counts for a day; null where nothing is known. */
  figure: (code: string, wanted: string) => Omit<CountedFigure, "wanted"> | null;
}

/** One step's exact amount with its words' parts. */
interface Step {
  exact: Fraction;
  told: BasisStep;
}

/** Parts of a year's rule that are counted for each member by itself, or divided between them. */
export interface Setting extends Omit<YearInput, "totalOre"> {
  factor: Fraction | null;
  /** What there is to divide: the total, what is left of it, or nothing known. */
  total: Fraction | null;
}

const MONTHS = 12;

/** The day that counts where a rule names none. */
export const FIRST_OF_JANUARY: CountedOn = { day: "01-01", yearOffset: 0 };

/** "2027-12-31" for 31 December two years before 2029. */
const dayOf = ({ day, yearOffset }: CountedOn, year: number): string => `${year + yearOffset}-${day}`;

/** Throws key.populationMissing. */
export function figureOf(
  setting: Pick<Setting, "figure" | "year">,
  code: string,
  on: CountedOn,
): CountedFigure {
  const wanted = dayOf(on, setting.year);
  const found = setting.figure(code, wanted);
  if (!found) throw new AppError("key.populationMissing", { params: { code, date: wanted } });
  return { ...found, wanted };
}

/** The share of the year that somebody is there. */
export const ofTheYear = (amount: Fraction, months: number): Fraction =>
  months === MONTHS ? amount : amount.mul(whole(months)).div(whole(MONTHS));

const textOf = (value: Fraction | null): string | null => value && decimalText(value, 10);

/** A rate times a number, by the year's index and the months of membership. */
function rated(setting: Setting, { months }: KeyMember, amount: Fraction): Fraction {
  return ofTheYear(setting.factor ? amount.mul(setting.factor) : amount, months);
}

type OwnPart = Exclude<Part, { kind: "share" | "rebate" | "joining" }>;

/** What a part that each bears by itself gives a member. */
export function ownStep(part: OwnPart, member: KeyMember, setting: Setting): Step {
  const common = { factor: textOf(setting.factor), months: member.months };
  if (part.kind === "agreed") {
    const { agreedOre } = member;
    return {
      exact: whole(agreedOre ?? 0),
      told: { kind: "agreed", ore: agreedOre === null ? null : String(agreedOre) },
    };
  }
  if (part.kind === "fixed") {
    const value = rated(setting, member, whole(part.ore));
    return {
      exact: value,
      told: { kind: "fixed", rate: String(part.ore), ...common, ore: decimalText(value) },
    };
  }
  const population = figureOf(setting, member.code, part.date);
  if (part.kind === "perInhabitant") {
    const value = rated(setting, member, exact(part.ore).mul(whole(population.value)));
    const told = { kind: "perInhabitant" as const, rate: String(part.ore), population, ...common };
    return { exact: value, told: { ...told, ore: decimalText(value) } };
  }
  const value = rated(setting, member, bandsOre(part, population.value));
  const bands = bandsFor(part, population.value);
  return {
    exact: value,
    told: {
      kind: "bands",
      reading: part.reading,
      population,
      bands,
      ...common,
      ore: decimalText(value),
    },
  };
}

/** By what a member's part of the whole is counted, before the months of membership. */
function weightOf(part: PartOf<"share">, member: KeyMember, population: CountedFigure | null): Fraction {
  switch (part.by) {
    case "equal":
      return ONE;
    case "population":
      return whole(population?.value ?? 0);
    case "percent":
      return exact(part.percents?.[member.code] ?? "0");
    case "quantity":
      return exact(part.quantities?.[member.code] ?? "0");
    case "ownership":
      return exact(part.percents?.[member.code] ?? member.ownership ?? "0");
  }
}

/** Throws key.notWhole for a key that names others than the members, or owners of more or less. */
function assertMembers(part: PartOf<"share">, members: KeyMember[]): void {
  const named = Object.keys((part.by === "quantity" ? part.quantities : part.percents) ?? {});
  const unknown = named.filter((code) => !members.some((member) => member.code === code));
  if (unknown.length > 0)
    throw new AppError("key.unknownMunicipality", { params: { codes: unknown.join(", ") } });
  if (part.by !== "ownership" || part.percents) return;
  const owned = sumOf(members.map(({ ownership }) => exact(ownership ?? "0")));
  if (!owned.equals(1n)) throw new AppError("key.notWhole");
}

/** What a part that is divided gives each member; together exactly what was divided. */
export function dividedSteps(part: PartOf<"share">, setting: Setting): Map<string, Step> {
  const { members } = setting;
  assertMembers(part, members);
  const weighed = members.map((member) => {
    const population =
      part.by === "population" ? figureOf(setting, member.code, part.date ?? FIRST_OF_JANUARY) : null;
    const weight = weightOf(part, member, population);
    return { member, population, weight, counted: ofTheYear(weight, member.months) };
  });
  const all = sumOf(weighed.map(({ counted }) => counted));
  const divided = part.of === "amount" ? whole(part.amountOre ?? 0) : (setting.total ?? ZERO);
  if (part.unitOre === null && all.equals(ZERO)) throw new AppError("key.notWhole");
  return new Map(
    weighed.map(({ member, population, weight, counted }) => {
      const priced = part.unitOre === null ? null : exact(part.unitOre).mul(weight);
      const value = priced ? rated(setting, member, priced) : divided.mul(counted).div(all);
      const told: BasisStep = {
        kind: "share",
        of: part.of,
        by: part.by,
        whole: priced ? null : decimalText(divided),
        part: priced ? null : decimalText(counted.div(all), 10),
        population,
        quantity: part.by === "quantity" ? decimalText(weight, 10) : null,
        unit: part.unitOre === null ? null : String(part.unitOre),
        factor: priced ? textOf(setting.factor) : null,
        months: member.months,
        ore: decimalText(value),
      };
      return [member.code, { exact: value, told }];
    }),
  );
}
