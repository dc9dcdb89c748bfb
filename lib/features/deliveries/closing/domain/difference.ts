import { closingSteps, noDisposal, type Closing, type ClosingStep } from "./closing";
import { dayOf, isPassed, isSetAside } from "./steps";

/** What a closing says anew. */
export interface Difference {
  /** Steps that are done or set aside now, and were not. */
  taken: ClosingStep[];
  /** Steps that were, and are not any more; one that was done and is set aside is taken as well. */
  takenBack: ClosingStep[];
  /** Steps that were and are, on another day or in another way. */
  corrected: ClosingStep[];
  hold: "placed" | "lifted" | "reworded" | null;
  /** What else is said anew beside the steps, by field: evidence, documents, the note. */
  details: DetailField[];
  /** The certificate of a disposal that stands is taken away. */
  isCertificateGone: boolean;
}

const evidenceFields = [
  "basis",
  "consultedOn",
  "by",
  "method",
  "certificateFileId",
  "backupsGoneOn",
  "testCopiesGoneOn",
] as const;
/** What a closing says beside its steps and its hold. */
type DetailField = (typeof evidenceFields)[number] | "fileIds" | "note";

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a step says: its day and, of a decision, all of it. */
const toldOf = (closing: Closing, step: ClosingStep): unknown =>
  step === "disposalDecided"
    ? [closing.disposal?.decision ?? null, isSetAside(closing, step)]
    : [dayOf(closing, step), isSetAside(closing, step)];

function detailsOf(before: Closing, after: Closing): DetailField[] {
  const [was, is] = [before.disposal ?? noDisposal, after.disposal ?? noDisposal];
  const hasOtherFiles = !isSame(before.fileIds.toSorted(), after.fileIds.toSorted());
  return [
    ...evidenceFields.filter((field) => was[field] !== is[field]),
    ...(hasOtherFiles ? (["fileIds"] as const) : []),
    ...(before.note === after.note ? [] : (["note"] as const)),
  ];
}

const isCertificateGone = (before: Closing, after: Closing): boolean =>
  dayOf(before, "disposed") !== null &&
  dayOf(after, "disposed") !== null &&
  before.disposal?.certificateFileId != null &&
  after.disposal?.certificateFileId == null;

function holdOf(before: string | null, after: string | null): Difference["hold"] {
  if (before === after) return null;
  if (before === null) return "placed";
  return after === null ? "lifted" : "reworded";
}

export function differenceOf(before: Closing, after: Closing): Difference {
  const was = closingSteps.filter((step) => isPassed(before, step));
  const is = closingSteps.filter((step) => isPassed(after, step));
  // What was done and is said to be of no concern is undone as much as what is left out.
  const isUndone = (step: ClosingStep) => dayOf(before, step) !== null && dayOf(after, step) === null;
  const isOther = (step: ClosingStep) => !isSame(toldOf(before, step), toldOf(after, step));
  return {
    taken: is.filter((step) => !was.includes(step) || isUndone(step)),
    takenBack: was.filter((step) => !is.includes(step) || isUndone(step)),
    corrected: was.filter((step) => is.includes(step) && !isUndone(step) && isOther(step)),
    hold: holdOf(before.disposal?.hold ?? null, after.disposal?.hold ?? null),
    details: detailsOf(before, after),
    isCertificateGone: isCertificateGone(before, after),
  };
}

/** Whether nothing is said anew. */
export const isNothing = ({ taken, takenBack, corrected, hold, details }: Difference): boolean =>
  hold === null && [taken, takenBack, corrected, details].every((of) => of.length === 0);
