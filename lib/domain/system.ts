/** The life of an installed source system, in the words that every wing uses. */
export const systemStatuses = ["inOperation", "readOnly", "awaitingWindUp", "woundUp", "replaced"] as const;
export type SystemStatus = (typeof systemStatuses)[number];
