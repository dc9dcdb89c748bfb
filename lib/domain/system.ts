/** The lifecycle of an installed source system, in the terms that all rooms use. */
export const systemStatuses = ["inOperation", "readOnly", "awaitingWindUp", "woundUp", "replaced"] as const;
export type SystemStatus = (typeof systemStatuses)[number];

/** The installation's life is over: nothing of it is left to wind up, and nothing asked of it. */
export const isOver = (status: SystemStatus): boolean => status === "woundUp" || status === "replaced";

/** How the records can be taken out of a system. */
export const exportAbilities = ["unknown", "none", "manual", "standard"] as const;
export type ExportAbility = (typeof exportAbilities)[number];

/** How much of what an installation holds is under secrecy. */
export const secrecies = ["none", "partly", "mostly", "unknown"] as const;

/** Whether an installation holds personal data, and of which kind. */
export const personalDataKinds = ["none", "ordinary", "sensitive", "unknown"] as const;

/** Whether a licence can be ended for this installation alone. */
export const severabilities = ["yes", "partly", "no", "unknown"] as const;
