import { stages, type ControlPointResult, type DeliveryStatus, type Stage } from "../schema";

/** How a state is marked: by form and word before colour. */
interface Look {
  tone: "ok" | "stop" | "wait" | "bad" | "none";
  shape: "ok" | "open" | "stop" | "deviation" | "failed" | "notApplicable" | "closed";
}

/** One look for each status, the same on every page. */
export const statusLook: Record<DeliveryStatus, Look> = {
  proposed: { tone: "none", shape: "open" },
  prioritised: { tone: "none", shape: "open" },
  active: { tone: "wait", shape: "open" },
  underControl: { tone: "wait", shape: "open" },
  awaitingApproval: { tone: "wait", shape: "open" },
  approved: { tone: "ok", shape: "ok" },
  approvedWithRemarks: { tone: "ok", shape: "deviation" },
  rejected: { tone: "bad", shape: "failed" },
  closed: { tone: "none", shape: "closed" },
  cancelled: { tone: "none", shape: "closed" },
};

export const resultLook: Record<ControlPointResult, Look> = {
  notStarted: { tone: "none", shape: "open" },
  passed: { tone: "ok", shape: "ok" },
  passedWithDeviation: { tone: "stop", shape: "deviation" },
  failed: { tone: "bad", shape: "failed" },
  notApplicable: { tone: "none", shape: "notApplicable" },
  reopened: { tone: "wait", shape: "open" },
};

/** How far a stage has come, of six. */
const levelOf = (stage: Stage): number => stages.indexOf(stage) + 1;

const stageTone = (stage: Stage): "ok" | "wait" | "none" =>
  stage === "accepted" ? "ok" : stage === "candidate" || stage === "defined" ? "none" : "wait";

/** A matrix cell's look: the stage as a level and a tone; what was rejected or cancelled has a form of its own instead of a letter. */
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
