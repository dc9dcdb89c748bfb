import type { DecisionReference } from "@/lib/domain/decision";

/** In the order in which a delivery is closed once it is approved. */
export const closingSteps = [
  "receipt",
  "access",
  "disposalDecided",
  "disposed",
  "readLicence",
  "licence",
] as const;
export type ClosingStep = (typeof closingSteps)[number];

/** On what a decision to dispose rests: the plan of what is kept, or a decision of its own. */
export const disposalBases = ["plan", "special"] as const;

/**
 * The disposal of what was delivered, in the source system, with its evidence. Days are ISO dates.
 */
export interface Disposal {
  decision: DecisionReference | null;
  basis: (typeof disposalBases)[number] | null;
  /** When the archive authority was asked. */
  consultedOn: string | null;
  carriedOutOn: string | null;
  by: string | null;
  method: string | null;
  /** The vendor's certificate. */
  certificateFileId: string | null;
  backupsGoneOn: string | null;
  testCopiesGoneOn: string | null;
  /** Why nothing may be disposed of for the time being: copies asked for, a dispute, an audit. */
  hold: string | null;
}

/** What was done after an approval. Days are ISO dates. */
export interface Closing {
  receiptSentOn: string | null;
  accessClosedOn: string | null;
  /** Null where nothing of it is known. */
  disposal: Disposal | null;
  readLicenceEndedOn: string | null;
  licenceEndedOn: string | null;
  notApplicable: ClosingStep[];
  fileIds: string[];
  note: string | null;
}

export const noDisposal: Disposal = {
  decision: null,
  basis: null,
  consultedOn: null,
  carriedOutOn: null,
  by: null,
  method: null,
  certificateFileId: null,
  backupsGoneOn: null,
  testCopiesGoneOn: null,
  hold: null,
};

/** Of a delivery that nothing has been closed of. */
export const nothingClosed: Closing = {
  receiptSentOn: null,
  accessClosedOn: null,
  disposal: null,
  readLicenceEndedOn: null,
  licenceEndedOn: null,
  notApplicable: [],
  fileIds: [],
  note: null,
};
