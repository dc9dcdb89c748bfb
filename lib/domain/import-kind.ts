import type { Permission } from "./permissions";

/** Every kind of list that can be read in: its operations' `of`. */
export const importKinds = ["installations", "outcome", "population"] as const;
export type ImportKind = (typeof importKinds)[number];

/** Who reads imports of a kind and who makes them, beside what the operations ask for. */
export const importPermissions: Record<ImportKind, { read: Permission; manage: Permission }> = {
  installations: { read: "import:read", manage: "import:manage" },
  outcome: { read: "outcome:read", manage: "outcome:manage" },
  population: { read: "import:read", manage: "municipality:manage" },
};

/**
 * Kinds whose file is kept as it came. A ledger holds what concerns nobody here: its file is
 * removed once it is read in.
 */
export const kindsKept: ImportKind[] = ["installations", "population"];

/** What a file of the outcome is: the form of its rows. */
export const outcomeForms = ["transactions", "periodReport", "sie"] as const;
export type OutcomeForm = (typeof outcomeForms)[number];

/** How far a file has come on its way in. */
export const importStates = ["parsing", "ready", "applying", "applied", "failed"] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row of the file. */
export const importRowKinds = ["create", "update", "same", "refused"] as const;
export type ImportRowKind = (typeof importRowKinds)[number];
