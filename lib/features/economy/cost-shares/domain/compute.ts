import { AppError } from "@/lib/domain/errors";
import { oreFromDatabase } from "@/lib/domain/money";
import type { BasisStep, CountedOn, PartOf, Rule } from "../schema";
import { eachHalfUp, largestRemainder, withinLimits } from "./apportion";
import { decimalText, exact, Fraction, halfUpOf, sumOf, whole, ZERO } from "./fraction";
import { indexFactor } from "./index-factor";
import {
  dividedSteps,
  figureOf,
  FIRST_OF_JANUARY,
  ofTheYear,
  ownStep,
  type KeyMember,
  type Setting,
  type YearInput,
} from "./steps";

/** What a rule gives a member in a year. */
export interface Computed {
  code: string;
  ore: number;
  basis: BasisStep[];
}

/** Whether the rule says anything but what was decided. */
export const computes = ({ parts }: Pick<Rule, "parts">): boolean =>
  parts.some(({ kind }) => kind !== "agreed" && kind !== "joining");

/** Whether the rule divides a total that it must be told. */
export const needsTotal = ({ parts }: Pick<Rule, "parts">): boolean =>
  parts.some((part) => part.kind === "share" && part.of !== "amount" && part.unitOre === null);

/** What is divided between the members, so that what one bears less another bears more. */
const divides = ({ parts }: Pick<Rule, "parts">): boolean =>
  parts.some((part) => part.kind === "share" && part.unitOre === null);

/** The day whose population decides on a rebate: that of the first part that counts inhabitants. */
function countedOn({ parts }: Pick<Rule, "parts">): CountedOn {
  for (const part of parts) {
    if (part.kind === "perInhabitant" || part.kind === "bands") return part.date;
    if (part.kind === "share" && part.by === "population" && part.date) return part.date;
  }
  return FIRST_OF_JANUARY;
}

/** Amounts that grow step by step, with what each step was. */
class Ledger {
  readonly #sums = new Map<string, Fraction>();
  readonly #basis = new Map<string, BasisStep[]>();

  constructor(readonly members: KeyMember[]) {}

  of(code: string): Fraction {
    return this.#sums.get(code) ?? ZERO;
  }
  add(code: string, amount: Fraction, told: BasisStep): void {
    this.#sums.set(code, this.of(code).add(amount));
    this.tell(code, told);
  }
  tell(code: string, told: BasisStep): void {
    this.#basis.set(code, [...this.basisOf(code), told]);
  }
  basisOf(code: string): BasisStep[] {
    return this.#basis.get(code) ?? [];
  }
  portions() {
    return this.members.map(({ code }) => ({ code, exact: this.of(code) }));
  }
  sum(): Fraction {
    return sumOf(this.portions().map((portion) => portion.exact));
  }
}

/**
 * What a rule gives each member in a year, exact and rounded, and how it came about. The order of
 * the members never matters. Null where the rule divides a total that is not told. Throws
 * key.populationMissing, key.indexMissing, key.unknownMunicipality, key.notWhole, and key.limits
 * where floor and ceiling leave no way to the whole.
 */
export function computeYear(rule: Rule, input: YearInput): Computed[] | null {
  if (input.totalOre === null && needsTotal(rule)) return null;
  const members = [...input.members].sort((a, b) => (a.code < b.code ? -1 : 1));
  const there = members.filter(({ months }) => months > 0);
  const total = input.totalOre === null ? null : whole(input.totalOre);
  const { year, figure } = input;
  const setting: Setting = { year, figure, members: there, factor: indexFactor(rule, year), total };
  const ledger = new Ledger(there);
  const rounded = there.length === 0 ? new Map<string, bigint>() : divided(rule, setting, ledger);
  return members
    .filter(({ months, joinsNextYear }) => months > 0 || joinsNextYear)
    .map((member) => ({
      code: member.code,
      ore: oreOf(rounded.get(member.code) ?? 0n),
      basis: [
        ...ledger.basisOf(member.code),
        ...(member.joinsNextYear ? joiningSteps(rule, setting, member) : []),
      ],
    }));
}

function divided(rule: Rule, setting: Setting, ledger: Ledger): Map<string, bigint> {
  countParts(rule, setting, ledger);
  const target = divides(rule) ? ledger.sum() : null;
  rebate(rule, setting, ledger);
  limit(rule, ledger, target);
  return round(rule, ledger, target);
}

function oreOf(value: bigint): number {
  try {
    return oreFromDatabase(value);
  } catch {
    throw new AppError("key.tooLarge");
  }
}

/** Every part but what is left over, and that last. */
function countParts(rule: Rule, setting: Setting, ledger: Ledger): void {
  const divide = (part: PartOf<"share">, total: Fraction | null) => {
    for (const [code, step] of dividedSteps(part, { ...setting, total }))
      ledger.add(code, step.exact, step.told);
  };
  const rests: PartOf<"share">[] = [];
  for (const part of rule.parts) {
    if (part.kind === "rebate" || part.kind === "joining") continue;
    if (part.kind !== "share")
      for (const member of setting.members) {
        const step = ownStep(part, member, setting);
        ledger.add(member.code, step.exact, step.told);
      }
    else if (part.of === "remainder" && part.unitOre === null) rests.push(part);
    else divide(part, setting.total);
  }
  for (const part of rests) divide(part, (setting.total ?? ZERO).sub(ledger.sum()));
}

function rebate(rule: Rule, setting: Setting, ledger: Ledger): void {
  for (const part of rule.parts) {
    if (part.kind !== "rebate") continue;
    for (const { code } of setting.members) {
      const population = figureOf(setting, code, countedOn(rule));
      if (population.value <= part.above) continue;
      const less = ledger.of(code).mul(exact(part.percent)).div(whole(100)).neg();
      const told = { kind: "rebate" as const, above: part.above, percent: part.percent, population };
      ledger.add(code, less, { ...told, ore: decimalText(less) });
    }
  }
}

/** Floor and ceiling, by the absolute value of what is borne; and the whole again after rebates. */
function limit({ floorOre, ceilingOre }: Rule, ledger: Ledger, target: Fraction | null): void {
  const [least, most] = [floorOre, ceilingOre].map((ore) => (ore === null ? null : whole(ore)));
  const isNegative = (target ?? ledger.sum()).lt(ZERO);
  const turned = (value: Fraction) => (isNegative ? value.neg() : value);
  const months = new Map(ledger.members.map((member) => [member.code, member.months]));
  const own = (value: Fraction | null | undefined) => (code: string) =>
    value ? ofTheYear(value, months.get(code) ?? 0) : null;
  const portions = ledger.portions().map(({ code, exact: amount }) => ({ code, exact: turned(amount) }));
  const limits = { floor: own(least), ceiling: own(most) };
  const kept = withinLimits(portions, target && turned(target), limits);
  if (!kept) throw new AppError("key.limits");
  for (const { code, exact: amount } of portions) {
    const value = kept.get(code) ?? ZERO;
    const [low, high] = [limits.floor(code), limits.ceiling(code)];
    const change = turned(value.sub(amount));
    if (change.equals(ZERO)) continue;
    const ore = decimalText(change);
    const held = low?.equals(value) ? "floor" : high?.equals(value) ? "ceiling" : null;
    ledger.add(
      code,
      change,
      held
        ? { kind: held, limit: decimalText((held === "floor" ? low : high) ?? ZERO), ore }
        : { kind: "spread", ore },
    );
  }
}

function round({ rounding }: Rule, ledger: Ledger, target: Fraction | null): Map<string, bigint> {
  const unit = BigInt(rounding.toOre);
  const portions = ledger.portions();
  // What is divided is whole öre; a tariff's sum is rounded to the unit first.
  const sum = target ? halfUpOf(target) : halfUpOf(ledger.sum().div(whole(unit))) * unit;
  const rounded =
    rounding.method === "halfUp" ? eachHalfUp(portions, unit) : largestRemainder(portions, sum, unit);
  for (const { code, exact: amount } of portions) {
    const change = whole(rounded.get(code) ?? 0n).sub(amount);
    if (!change.equals(ZERO))
      ledger.tell(code, { kind: "rounding", toOre: rounding.toOre, ore: decimalText(change) });
  }
  return rounded;
}

/** The fee of who joins next year: said, on its own account, and never in the yearly key. */
function joiningSteps(rule: Rule, setting: Setting, { code }: KeyMember): BasisStep[] {
  return rule.parts.flatMap((part) => {
    if (part.kind !== "joining") return [];
    const population = part.perInhabitant === null ? null : figureOf(setting, code, FIRST_OF_JANUARY);
    const byHead = population ? exact(part.perInhabitant ?? "0").mul(whole(population.value)) : ZERO;
    const fee = byHead.gt(BigInt(part.ore ?? 0)) ? byHead : whole(part.ore ?? 0);
    return [{ kind: "joining" as const, account: part.account, population, ore: decimalText(fee) }];
  });
}
