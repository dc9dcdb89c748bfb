import { phaseConditions, stages, type PhaseCondition, type Stage } from "@/lib/domain/delivery";
import type { FieldError } from "@/lib/domain/errors";
import { filledText, type Localized } from "@/lib/domain/localized";
import { locales, type Locale } from "@/lib/domain/text";
import type { Phase, PhaseInput } from "./schema";

/** A phase as it is kept. */
export interface KeptPhase {
  key: string;
  name: Localized;
  missing: string[];
  firstStage: Stage;
  lastStage: Stage;
  conditions: PhaseCondition[];
}

/** Phases as they are kept: each name in every language, conditions once and in their order. */
export const filledPhases = (phases: readonly PhaseInput[], own: Locale): KeptPhase[] =>
  phases.map(({ key, firstStage, lastStage, ...phase }) => {
    const name = filledText(phase.name, own, (locale) => phase.missing.includes(`name.${locale}`));
    return {
      key,
      firstStage,
      lastStage,
      name: name.texts,
      missing: name.missing.map((locale) => `name.${locale}`),
      conditions: phaseConditions.filter((condition) => phase.conditions.includes(condition)),
    };
  });

/** Whether the phases cover every stage once, in order. */
export function coverStages(phases: readonly Pick<KeptPhase, "firstStage" | "lastStage">[]): boolean {
  const at = (stage: Stage) => stages.indexOf(stage);
  const isInOrder = phases.every(
    ({ firstStage, lastStage }, place) =>
      at(firstStage) <= at(lastStage) &&
      at(firstStage) === (place === 0 ? 0 : at(phases[place - 1]!.lastStage) + 1),
  );
  return isInOrder && phases.at(-1)?.lastStage === stages.at(-1);
}

/** What is wrong with the fields of phases; empty when nothing is. */
export function wrongInPhases(phases: readonly PhaseInput[], own: Locale): FieldError[] {
  const seen = new Set<string>();
  return phases.flatMap(({ key, name }, place) => {
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...(isTwice ? [{ path: `phases.${place}.key`, code: "phase.keyTwice" }] : []),
      ...(name[own] === null ? [{ path: `phases.${place}.name.${own}`, code: "text.missing" }] : []),
    ];
  });
}

type Kept = Omit<KeptPhase, "missing">;

/** The phases with deliveries under way that are gone, or have other stages: they may not. */
export const inUse = (before: readonly Phase[], after: readonly Kept[]): Phase[] =>
  before.filter(({ key, deliveries, firstStage, lastStage }) => {
    const same = after.find((phase) => phase.key === key);
    return deliveries > 0 && !(same?.firstStage === firstStage && same.lastStage === lastStage);
  });

const content = ({ key, name, firstStage, lastStage, conditions }: Kept) =>
  JSON.stringify([key, locales.map((locale) => name[locale]), firstStage, lastStage, [...conditions].sort()]);

/** What a change does: phases that come, go, have another name, other stages or conditions. */
export function changesOf(before: readonly Kept[], after: readonly Kept[]) {
  const pairs = after.flatMap((phase) => {
    const was = before.find(({ key }) => key === phase.key);
    return was ? [{ was, phase }] : [];
  });
  const count = (differs: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(differs).length;
  const isRenamed = ({ was, phase }: (typeof pairs)[number]) =>
    locales.some((locale) => was.name[locale] !== phase.name[locale]);
  const changes = {
    added: after.length - pairs.length,
    removed: before.length - pairs.length,
    renamed: count(isRenamed),
    conditions: count(
      ({ was, phase }) => [...was.conditions].sort().join() !== [...phase.conditions].sort().join(),
    ),
    stages: count(
      ({ was, phase }) => was.firstStage !== phase.firstStage || was.lastStage !== phase.lastStage,
    ),
  };
  const isSame = before.map(content).join() === after.map(content).join();
  return isSame ? null : changes;
}
