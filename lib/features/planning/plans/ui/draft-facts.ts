import { deadlineOf } from "../domain";
import type { Candidate } from "../schema";
import type { DraftFacts } from "./grid/facts";

/** What is known of installations, as `packDraft` sends it. */
export interface DraftKnown {
  /** With places among `lacks`; a deadline follows from the wind-up day. */
  candidates: (Omit<Candidate, "deadline" | "missing"> & { missing: number[] })[];
  /** Those of the draft's items: the wind-up day, and places among `lacks`. */
  installations: Record<string, readonly [windUpOn: string | null, missing: readonly number[]]>;
  lacks: string[];
}

/** As the grid works with it. */
export function unpackDraft({
  candidates,
  installations,
  lacks,
}: DraftKnown): Pick<DraftFacts, "candidates" | "installations"> {
  const named = (missing: readonly number[]) => missing.map((place) => lacks[place]!);
  const left = candidates.map((one) => ({
    ...one,
    deadline: deadlineOf(one.windUpOn),
    missing: named(one.missing),
  }));
  return {
    candidates: left,
    installations: Object.fromEntries([
      ...left.map(({ id, windUpOn, missing }) => [id, { windUpOn, missing }] as const),
      ...Object.entries(installations).map(
        ([id, [windUpOn, missing]]) => [id, { windUpOn, missing: named(missing) }] as const,
      ),
    ]),
  };
}
