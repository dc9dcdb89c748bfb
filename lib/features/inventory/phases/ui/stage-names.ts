import { stages, type Stage } from "@/lib/domain/delivery";

/** The canonical stages from first to last, in words. */
export const stageNames = (
  { firstStage, lastStage }: { firstStage: Stage; lastStage: Stage },
  word: (stage: Stage) => string,
): string =>
  stages
    .slice(stages.indexOf(firstStage), stages.indexOf(lastStage) + 1)
    .map(word)
    .join(", ");
