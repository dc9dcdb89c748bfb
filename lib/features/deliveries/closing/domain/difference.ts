import { closingSteps, type Closing, type ClosingStep, type Disposal } from "./closing";
import { dayOf, isPassed, isSetAside } from "./steps";

/** What a closing says anew. */
export interface Difference {
  /** Steps that are done or set aside now, and were not. */
  taken: ClosingStep[];
  /** Steps that were, and are not any more. */
  takenBack: ClosingStep[];
  /** Steps that were and are, on another day or in another way. */
  corrected: ClosingStep[];
  hold: "placed" | "lifted" | "reworded" | null;
  /** What is told beside the steps: evidence, documents, the note. */
  hasDetails: boolean;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a step says: its day and, of a decision, all of it. */
const toldOf = (closing: Closing, step: ClosingStep): unknown =>
  step === "disposalDecided"
    ? [closing.disposal?.decision ?? null, isSetAside(closing, step)]
    : [dayOf(closing, step), isSetAside(closing, step)];

const detailsOf = ({ disposal, note, fileIds }: Closing): unknown => {
  const { decision: _decision, carriedOutOn: _day, hold: _hold, ...evidence } = disposal ?? ({} as Disposal);
  return [Object.entries(evidence).filter(([, value]) => value !== null), note, fileIds.toSorted()];
};

function holdOf(before: string | null, after: string | null): Difference["hold"] {
  if (before === after) return null;
  if (before === null) return "placed";
  return after === null ? "lifted" : "reworded";
}

export function differenceOf(before: Closing, after: Closing): Difference {
  const was = closingSteps.filter((step) => isPassed(before, step));
  const is = closingSteps.filter((step) => isPassed(after, step));
  return {
    taken: is.filter((step) => !was.includes(step)),
    takenBack: was.filter((step) => !is.includes(step)),
    corrected: was.filter((step) => is.includes(step) && !isSame(toldOf(before, step), toldOf(after, step))),
    hold: holdOf(before.disposal?.hold ?? null, after.disposal?.hold ?? null),
    hasDetails: !isSame(detailsOf(before), detailsOf(after)),
  };
}

/** Whether nothing is said anew. */
export const isNothing = ({ hasDetails, hold, ...steps }: Difference): boolean =>
  !hasDetails && hold === null && Object.values(steps).every((of) => of.length === 0);
