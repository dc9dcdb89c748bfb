/** One link of a chain as it is stored. */
export interface StoredLink {
  stream: string;
  seq: number;
  time: string;
  payload: string;
  hash: Uint8Array;
  /** Whose event it is: what row-level security goes by, so it must be its chain's. */
  officeId: string;
  municipalityId: string | null;
}

/** What is wrong with a chain, by its first bad event. */
export interface Fault {
  stream: string;
  seq: number;
  fault: "missing" | "changed" | "misplaced" | "headDiffers";
}
