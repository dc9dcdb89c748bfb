/** The lifecycle of an installed source system, in the terms that all rooms use. */
export const systemStatuses = ["inOperation", "readOnly", "awaitingWindUp", "woundUp", "replaced"] as const;
export type SystemStatus = (typeof systemStatuses)[number];
