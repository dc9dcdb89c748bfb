import { newId } from "@/lib/domain/ids";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Owner } from "./database";

export interface SeededCriterion {
  key: string;
  name: { sv: string; nb: string; en: string };
  /** In hundredths. */
  weight: number;
  scale: { value: number; meaning: string }[];
}

interface SeededSet {
  validFrom: string;
  criteria: SeededCriterion[];
  decision?: { reference: string | null; paragraph: string | null; date: string | null; body: string | null };
  source: string;
  assumption?: string;
}

/** A set of criteria as an office has it from a day on. Returns its id. */
export async function createCriteria(db: Owner, officeId: string, set: SeededSet): Promise<string> {
  const id = newId();
  await db.needCriteriaSet.create({
    data: {
      id,
      officeId,
      validFrom: new Date(set.validFrom),
      criteria: set.criteria as unknown as Prisma.InputJsonArray,
      ...(set.decision && { decision: set.decision }),
      source: set.source,
      assumption: set.assumption ?? null,
    },
  });
  return id;
}

/**
 * What lund.se names for SkånEarkiv's ranked list: the benefit, and that every municipality
 * delivers soon.
 */
export const benefitAndSoon: SeededCriterion[] = [
  {
    key: "verksamhetsnytta",
    name: { sv: "Verksamhetsnytta", nb: "Nytte for virksomheten", en: "Benefit to the work" },
    weight: 100,
    scale: [
      { value: 0, meaning: "ingen märker skillnad" },
      { value: 1, meaning: "handlingarna söks någon gång om året" },
      { value: 3, meaning: "handlingarna söks varje månad" },
      { value: 5, meaning: "handläggare behöver handlingarna varje vecka" },
    ],
  },
  {
    key: "snar-leverans",
    name: {
      sv: "Att kommunen levererar snart",
      nb: "At kommunen leverer snart",
      en: "That the municipality delivers soon",
    },
    weight: 100,
    scale: [
      { value: 0, meaning: "kommunen har levererat flera system" },
      { value: 3, meaning: "kommunen har levererat ett system" },
      { value: 5, meaning: "kommunen har inte levererat något" },
    ],
  },
];
