import { endsBeforeItBegins } from "@/lib/domain/day";
import type { FieldError } from "@/lib/domain/errors";
import type { Facts, InformationClass, InstallationInput } from "../schema/facts";
import { factKeys, type FactKey } from "./facts";

/** The facts with the class of the information: all that is saved of an installation. */
export type Known = Facts & { informationClass: InformationClass | null };

const keys = [...factKeys, "informationClass"] as const;

/** Nothing is known of it but how it stands. */
export const unknownFacts = (status: Facts["status"] = "inOperation"): Known =>
  ({ ...Object.fromEntries(keys.map((key) => [key, null])), status }) as Known;

/** What is left out of the change stays. */
export function withChange(before: Known, change: InstallationInput): Known {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Which facts differ, in the order of the form. */
export const changedFacts = (before: Known, after: Known): (FactKey | "informationClass")[] =>
  keys.filter((key) => !isSame(before[key], after[key]));

const yearOf = (on: string | null): number | null => (on === null ? null : Number(on.slice(0, 4)));
const isBefore = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && one < other;

/** What contradicts itself, by field; empty when it can be saved. */
export function wrongIn(one: Known): FieldError[] {
  const { periodFrom, periodTo, readOnlySince, windUpOn } = one;
  return [
    isBefore(periodTo, periodFrom) && { path: "periodTo", code: "installation.periodOrder" },
    isBefore(yearOf(readOnlySince), periodFrom) && {
      path: "readOnlySince",
      code: "installation.readOnlyBeforeBegun",
    },
    isBefore(yearOf(windUpOn), periodFrom) && {
      path: "windUpOn",
      code: "installation.windUpBeforeBegun",
    },
    endsBeforeItBegins(readOnlySince, windUpOn) && {
      path: "windUpOn",
      code: "installation.windUpBeforeReadOnly",
    },
  ].filter((error) => error !== false);
}
