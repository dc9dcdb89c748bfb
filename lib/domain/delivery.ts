/**
 * The words that every wing uses of a delivery: a lower room may count deliveries in SQL, or show
 * where one stands, without knowing the room that works with them.
 */
export const stages = ["candidate", "defined", "agreed", "transferred", "controlled", "accepted"] as const;
export type Stage = (typeof stages)[number];

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

/** Several statuses under one word: work that goes on, and what came to its good end. */
export const statusGroups = {
  going: ["active", "underControl", "awaitingApproval", "rejected"],
  done: ["approved", "approvedWithRemarks", "closed"],
} as const satisfies Record<string, readonly DeliveryStatus[]>;
export type StatusGroup = keyof typeof statusGroups;

const isGroup = (value: string): value is StatusGroup => value in statusGroups;

/** The statuses that a filter's word means: the one itself, or all of its group. */
export const statusesOf = (word: DeliveryStatus | StatusGroup): readonly DeliveryStatus[] =>
  isGroup(word) ? statusGroups[word] : [word];

/** Who holds a delivery up by a stop. */
export const stoppedBy = ["vendor", "municipality", "resource"] as const;
export type StoppedBy = (typeof stoppedBy)[number];

/** Where a request for approval stands. */
export const requestStatuses = ["open", "decided", "withdrawn"] as const;

/** How a state is marked: by form and word before colour. */
export interface Look {
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

/** How a delivery is decided. */
export const decisions = ["approved", "approvedWithRemarks", "rejected"] as const;

/** One look for each decision, the same on every page. */
export const decisionLook: Record<(typeof decisions)[number], Look> = {
  approved: { tone: "ok", shape: "ok" },
  approvedWithRemarks: { tone: "ok", shape: "deviation" },
  rejected: { tone: "bad", shape: "failed" },
};
