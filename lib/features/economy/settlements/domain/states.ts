/** Before the books are closed, or after the thirteenth period. */
export const settlementKinds = ["preliminary", "final"] as const;
export type SettlementKind = (typeof settlementKinds)[number];

/** A draft is its makers' own; a proposed one lies before the council; paid, nothing changes. */
export const settlementStatuses = ["draft", "proposed", "adopted", "paid"] as const;
export type SettlementStatus = (typeof settlementStatuses)[number];

/** What becomes of a municipality's amount. */
export const dispositions = ["refund", "creditNote", "offset", "carryOver"] as const;
export type Disposition = (typeof dispositions)[number];

/** Whether one of a year's settlements freezes it: its final one is paid. */
export const isYearFrozen = (of: readonly { kind: SettlementKind; status: SettlementStatus }[]): boolean =>
  of.some(({ kind, status }) => kind === "final" && status === "paid");
