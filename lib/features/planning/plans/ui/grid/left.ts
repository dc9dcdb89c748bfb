import { deadlineOf } from "../../domain";
import type { Candidate } from "../../schema";
import type { DraftFacts, Item } from "./facts";
import { distinct, isWhole, without } from "./scope-parts";

/**
 * What can still be placed, with what is taken in of each already: by deliveries, and by the plan
 * as it stands on the screen. What is taken out of the plan can be placed again.
 */
export function leftOf(
  { candidates, installations }: Pick<DraftFacts, "candidates" | "installations">,
  first: readonly Item[],
  items: readonly Item[],
): Candidate[] {
  const [planned, now] = [scopesOf(first), scopesOf(items)];
  const known = new Set(candidates.map(({ id }) => id));
  const out = first.flatMap(({ installation, municipality, system, score }): Candidate[] => {
    if (installation === null || known.has(installation)) return [];
    const covered = now.get(installation) ?? [];
    if (without(planned.get(installation) ?? [], covered).length === 0) return [];
    known.add(installation);
    const { windUpOn = null, missing = [] } = installations[installation] ?? {};
    const deadline = deadlineOf(windUpOn);
    return [{ id: installation, municipality, system, windUpOn, deadline, score, missing, covered }];
  });
  const still = candidates.map((candidate) => ({
    ...candidate,
    covered: distinct([
      ...without(candidate.covered, planned.get(candidate.id) ?? []),
      ...(now.get(candidate.id) ?? []),
    ]),
  }));
  return [...still, ...out]
    .filter(({ id }) => !(now.get(id) ?? []).some(isWhole))
    .toSorted((a, b) => Number(b.score ?? -1) - Number(a.score ?? -1));
}

/** What the items take in of each installation. */
function scopesOf(items: readonly Item[]): Map<string, Item["scope"][]> {
  const found = new Map<string, Item["scope"][]>();
  for (const { installation, scope } of items)
    if (installation !== null) found.set(installation, [...(found.get(installation) ?? []), scope]);
  return found;
}
