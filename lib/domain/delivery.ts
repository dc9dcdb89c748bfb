/**
 * The delivery terms that all rooms use: rooms below the deliveries may count them in SQL, or show
 * the status of one, without importing the room that handles them.
 */
export const stages = ["candidate", "defined", "agreed", "transferred", "controlled", "accepted"] as const;
export type Stage = (typeof stages)[number];

/** What an office may ask of a delivery before it enters a phase. */
export const phaseConditions = ["noOpenStop", "noOpenBlockingPoint", "planAdopted"] as const;
export type PhaseCondition = (typeof phaseConditions)[number];

export const deliveryStatuses = [
  "proposed",
  "prioritised",
  "active",
  "underControl",
  "awaitingApproval",
  "approved",
  "approvedWithRemarks",
  "rejected",
  "closed",
  "cancelled",
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/**
 * Groups of statuses under one word: work in progress, approved and waiting to be closed, and
 * successfully completed.
 */
export const statusGroups = {
  going: ["active", "underControl", "awaitingApproval", "rejected"],
  toClose: ["approved", "approvedWithRemarks"],
  done: ["approved", "approvedWithRemarks", "closed"],
} as const satisfies Record<string, readonly DeliveryStatus[]>;
export type StatusGroup = keyof typeof statusGroups;

const isGroup = (value: string): value is StatusGroup => value in statusGroups;

/** The statuses of a filter value: the status itself, or all of its group. */
export const statusesOf = (word: DeliveryStatus | StatusGroup): readonly DeliveryStatus[] =>
  isGroup(word) ? statusGroups[word] : [word];

/**
 * The order of work: what waits for somebody, what is under way, what is to come, then what is
 * done. A stopped delivery comes before them all.
 */
export const workOrder = [
  "awaitingApproval",
  "rejected",
  "underControl",
  "active",
  "prioritised",
  "proposed",
  "approvedWithRemarks",
  "approved",
  "closed",
  "cancelled",
] as const satisfies readonly DeliveryStatus[];

/**
 * What a delivery is for: a system that winds up; a part of one in use, again and again; a stay
 * until it is decided what happens to the records.
 */
export const deliveryPurposes = ["decommissioning", "recurring", "interim"] as const;

/** How a delivery came about: in its turn, as the first of a system, or because it can't wait. */
export const deliveryKinds = ["ordinary", "pilot", "urgent"] as const;

/** Who pays: the office's budget, or those who asked. */
export const financings = ["ordinary", "separate"] as const;
export type Financing = (typeof financings)[number];

/** Who causes the delay by a stop: a vendor, operations, the municipality, or the office itself. */
export const stoppedBy = ["vendor", "operations", "municipality", "office"] as const;
export type StoppedBy = (typeof stoppedBy)[number];

/** The status of an approval request. */
export const requestStatuses = ["open", "decided", "withdrawn"] as const;

/** The mark of a state: shape and word before colour. */
export interface Look {
  tone: "ok" | "stop" | "wait" | "bad" | "none";
  shape: "ok" | "open" | "stop" | "deviation" | "failed" | "notApplicable" | "closed";
}

/** The mark of each status, the same on every page. */
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

/** The possible decisions about a delivery. */
export const decisions = ["approved", "approvedWithRemarks", "rejected"] as const;

/** The mark of each decision, the same on every page. */
export const decisionLook: Record<(typeof decisions)[number], Look> = {
  approved: { tone: "ok", shape: "ok" },
  approvedWithRemarks: { tone: "ok", shape: "deviation" },
  rejected: { tone: "bad", shape: "failed" },
};

/**
 * The text (under `deliveries.stoppedBy`) of who stops a delivery. A vendor sees its own deliveries
 * alone, and is spoken to.
 */
export const stoppedByKey = (by: StoppedBy, isVendor: boolean) =>
  isVendor && by === "vendor" ? ("you" as const) : by;
