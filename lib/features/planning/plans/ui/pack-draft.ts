import type { Words } from "@/lib/domain/text";
import { factInSentence, type FactKey } from "@/lib/features/inventory/installations";
import type { Left } from "../queries";
import type { PlanFacts } from "../queries/plan-facts";
import type { DraftKnown } from "./draft-facts";

/** What a draft's makers know of installations, as it is sent: what many lack is told once. */
export function packDraft({ installations }: PlanFacts, { items }: Left, t: Words): DraftKnown {
  const lacks: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (key: string): number => {
    const known = places.get(key) ?? lacks.push(t(factInSentence(key as FactKey))) - 1;
    places.set(key, known);
    return known;
  };
  return {
    candidates: items.map(({ deadline: _deadline, missing, ...one }) => ({
      ...one,
      missing: missing.map(placeOf),
    })),
    installations: Object.fromEntries(
      Object.entries(installations).map(([id, { windUpOn, missing }]) => [
        id,
        [windUpOn, missing.map(placeOf)] as const,
      ]),
    ),
    lacks,
  };
}
