import type { FieldError } from "@/lib/domain/errors";
import type { CapacityBody } from "./schema";

/** Places of a list whose key stands in it before. */
const repeated = (keys: readonly string[]): number[] =>
  keys.flatMap((key, place) => (keys.indexOf(key) < place ? [place] : []));

const errorsAt = (places: number[], of: string, field: string): FieldError[] =>
  places.map((place) => ({ path: `${of}.${place}.${field}`, code: "capacity.sameTwice" }));

/** What is told twice: a quarter, a vendor's quarter, a system. */
export const toldTwice = ({ quarters, vendors, effort }: CapacityBody): FieldError[] => [
  ...errorsAt(repeated(quarters.map(({ quarter }) => quarter)), "quarters", "quarter"),
  ...errorsAt(repeated(vendors.map((one) => `${one.vendor}/${one.quarter}`)), "vendors", "quarter"),
  ...errorsAt(repeated(effort.map(({ system }) => system)), "effort", "system"),
];

/** Places of the keys that are not known, as errors of their field. */
export const unknownAt = (
  keys: readonly string[],
  known: ReadonlyMap<string, string>,
  of: "vendors" | "effort",
): FieldError[] => {
  const [field, code] =
    of === "vendors" ? ["vendor", "capacity.unknownVendor"] : ["system", "capacity.unknownSystem"];
  return keys.flatMap((key, place) => (known.has(key) ? [] : [{ path: `${of}.${place}.${field}`, code }]));
};
