import type { FieldError } from "@/lib/domain/errors";

/** Whole hundredths of a weight: "2.0" is 200. Throws for what is no weight. */
export function hundredthsOf(weight: string): number {
  const [, whole = "", part = ""] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(weight) ?? [];
  if (whole === "") throw new RangeError(`no weight: ${weight}`);
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** "2.0", "0.25": at least one decimal. */
export function weightOf(hundredths: number): string {
  const [whole, part] = [Math.floor(hundredths / 100), String(hundredths % 100).padStart(2, "0")];
  return `${whole}.${part.replace(/0$/, "")}`;
}

/** "3.25": a total in hundredths, with two decimals. */
export const totalOf = (hundredths: number): string => (hundredths / 100).toFixed(2);

interface Criterion {
  key: string;
  /** In hundredths. */
  weight: number;
  scale: readonly { value: number }[];
}

interface Score {
  criterion: string;
  value: number;
}

/**
 * The mean of the values by the criteria's weights, in hundredths, half a hundredth upwards. In
 * whole numbers throughout. Every criterion must have its value.
 */
export function totalHundredths(criteria: readonly Criterion[], scores: readonly Score[]): number {
  let [sum, weights] = [0, 0];
  for (const { key, weight } of criteria) {
    const score = scores.find(({ criterion }) => criterion === key);
    if (!score) throw new RangeError(`no value for ${key}`);
    sum += weight * score.value;
    weights += weight;
  }
  return Math.floor((200 * sum + weights) / (2 * weights));
}

/** What is wrong with the values, by field: each criterion once, and a value that the scale has. */
export function wrongScores(criteria: readonly Criterion[], scores: readonly Score[]): FieldError[] {
  const of = (key: string) => criteria.find((one) => one.key === key);
  const each = scores.flatMap(({ criterion, value }, place): FieldError[] => {
    const known = of(criterion);
    if (!known) return [{ path: `scores.${place}.criterion`, code: "need.unknownCriterion" }];
    if (scores.findIndex((one) => one.criterion === criterion) < place)
      return [{ path: `scores.${place}.criterion`, code: "need.sameTwice" }];
    return known.scale.some((step) => step.value === value)
      ? []
      : [{ path: `scores.${place}.value`, code: "need.notOnScale" }];
  });
  const absent = criteria.filter(({ key }) => !scores.some(({ criterion }) => criterion === key));
  return [...each, ...absent.map(({ key }) => ({ path: `scores.${key}`, code: "need.valueMissing" }))];
}

/** The criteria that count on the day, of sets with the newest first; null when none do yet. */
export const setOn = <S extends { validFrom: string }>(sets: readonly S[], today: string): S | null =>
  sets.find(({ validFrom }) => validFrom <= today) ?? null;
