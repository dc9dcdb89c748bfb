import { stages, type PhaseCondition, type Stage } from "@/lib/domain/delivery";
import { keyFrom } from "@/lib/domain/keys";
import { locales, type Locale } from "@/lib/domain/text";
import type { Phase } from "../schema";

/** A phase in the editor: what nobody has written is empty, and where it begins follows. */
export interface EditedPhase {
  place: string;
  /** Empty for a new one, whose key comes of its name. */
  key: string;
  name: Record<Locale, string>;
  lastStage: Stage;
  conditions: PhaseCondition[];
}

export const editedPhases = (phases: readonly Phase[]): EditedPhase[] =>
  phases.map(({ id, key, name, missing, lastStage, conditions }) => ({
    place: id,
    key,
    lastStage,
    conditions,
    name: Object.fromEntries(
      locales.map((locale) => [locale, missing.includes(`name.${locale}`) ? "" : name[locale]]),
    ) as EditedPhase["name"],
  }));

/** The stages that a phase can end with: from the one after the phase before. */
export const endsOf = (phases: readonly EditedPhase[], place: number): Stage[] => {
  const before = phases[place - 1];
  return stages.slice(before ? stages.indexOf(before.lastStage) + 1 : 0);
};

/** A key that no other phase has. */
function freeKey(name: string, others: readonly string[]): string {
  const key = keyFrom(name) || "fas";
  const tries = [key, ...Array.from({ length: 9 }, (_, place) => `${key}-${place + 2}`)];
  return tries.find((one) => !others.includes(one)) ?? key;
}

/** The phases as they are sent: each begins after the one before. */
export function sentPhases(phases: readonly EditedPhase[], own: Locale) {
  const keys = phases.map(({ key }) => key);
  return phases.map(({ key, name, lastStage, conditions }, place) => ({
    key: key || freeKey(name[own], keys),
    name,
    conditions,
    firstStage: endsOf(phases, place)[0] ?? lastStage,
    lastStage,
  }));
}

/** A phase more, which takes over the end of the last. */
export const newPhase = (place: string): EditedPhase => ({
  place,
  key: "",
  name: { sv: "", nb: "", en: "" },
  lastStage: "accepted",
  conditions: [],
});
