import { stages, type DeliveryStatus, type Look, type Stage } from "@/lib/domain/delivery";

/** How far a stage has come, of six. */
const levelOf = (stage: Stage): number => stages.indexOf(stage) + 1;

const stageTone = (stage: Stage): "ok" | "wait" | "none" =>
  stage === "accepted" ? "ok" : stage === "candidate" || stage === "defined" ? "none" : "wait";

/**
 * A matrix cell's look: the stage as a level and a tone; what was rejected or cancelled has a form
 * of its own instead of a letter.
 */
export function cellLook({ stage, status }: { stage: Stage; status: DeliveryStatus }): {
  tone: Look["tone"];
  level: number;
  shape: "failed" | "closed" | null;
} {
  const level = levelOf(stage);
  if (status === "rejected") return { tone: "bad", level, shape: "failed" };
  if (status === "cancelled") return { tone: "none", level, shape: "closed" };
  return { tone: stageTone(stage), level, shape: null };
}
