import {
  keyOfQuarter as keyOf,
  numberOfQuarter as numberOf,
  partsOfQuarter,
  quarterFrom,
  quarterNumber,
  quarterOf,
} from "@/lib/domain/period";

export { keyOf, numberOf };

/** Every quarter of the plan's years, first to last: "2027-1" ... */
export const quartersOf = ({ firstYear, lastYear }: { firstYear: number; lastYear: number }): string[] =>
  Array.from({ length: (lastYear - firstYear + 1) * 4 }, (_, at) => keyOf(firstYear * 4 + at));

const endsOn = (number: number): string => {
  const { year, quarter } = quarterFrom(number);
  return `${year}-${["03-31", "06-30", "09-30", "12-31"][quarter - 1]}`;
};

/**
 * The last quarter that is over when the system winds up: 2028-12-31 is "2028-4", 2027-08-31 is
 * "2027-2". Null without a wind-up day.
 */
export function deadlineOf(windUpOn: string | null): string | null {
  if (windUpOn === null) return null;
  const number = quarterNumber(quarterOf(windUpOn));
  return keyOf(endsOn(number) <= windUpOn ? number : number - 1);
}

/** Whether a delivery in the quarter comes too late for the system's wind-up. */
export function isAfterWindUp(plannedFor: string | null, windUpOn: string | null): boolean {
  const deadline = deadlineOf(windUpOn);
  return plannedFor !== null && deadline !== null && numberOf(plannedFor) > numberOf(deadline);
}

/** Whether the quarter is one of the plan's. */
export const isWithin = (
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
  quarter: string,
): boolean => {
  const { year } = partsOfQuarter(quarter);
  return firstYear <= Number(year) && Number(year) <= lastYear;
};
