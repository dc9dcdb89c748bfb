import type { ControlPointResult, DeliveryStatus } from "../schema";

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
