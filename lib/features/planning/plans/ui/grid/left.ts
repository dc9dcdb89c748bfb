import { deadlineOf } from "../../domain";
import type { Candidate } from "../../schema";
import type { DraftFacts, Item } from "./facts";

const isWhole = ({ scope }: Item): boolean =>
  scope.recordsCreators.length === 0 &&
  scope.informationTypes.length === 0 &&
  scope.periodFrom === null &&
  scope.periodTo === null;

/** What can still be placed: what is taken out of the plan can be placed again. */
export function leftOf(
  { candidates, installations }: Pick<DraftFacts, "candidates" | "installations">,
  first: readonly Item[],
  items: readonly Item[],
): Candidate[] {
  const placed = new Set(items.filter(isWhole).map(({ installation }) => installation));
  const known = new Set(candidates.map(({ id }) => id));
  const out = first.flatMap(({ installation, municipality, system, score }): Candidate[] => {
    if (installation === null || known.has(installation)) return [];
    if (items.some((item) => item.installation === installation)) return [];
    known.add(installation);
    const { windUpOn = null, missing = [] } = installations[installation] ?? {};
    return [
      {
        id: installation,
        municipality,
        system,
        windUpOn,
        deadline: deadlineOf(windUpOn),
        score,
        missing,
        covered: [],
      },
    ];
  });
  return [...candidates.filter(({ id }) => !placed.has(id)), ...out].toSorted(
    (a, b) => Number(b.score ?? -1) - Number(a.score ?? -1),
  );
}
