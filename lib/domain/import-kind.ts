/** Every kind of list that can be read in: its operations' `of`. */
export const importKinds = ["installations"] as const;
export type ImportKind = (typeof importKinds)[number];

/** How far a file has come on its way in. */
export const importStates = ["parsing", "ready", "applying", "applied", "failed"] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row of the file. */
export const importRowKinds = ["create", "update", "same", "refused"] as const;
export type ImportRowKind = (typeof importRowKinds)[number];
