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

type Fact = string | number | boolean | null;

/** Every fact that a text of an event may name: an old event lacks those that came later. */
const unknown = {
  number: 0,
  files: 0,
  members: 0,
  from: "",
  to: "",
  reason: "",
  name: "",
  decision: "",
  source: "",
  role: "",
};

/** An event's facts as the values of its text; `has` says which of the optional ones there are. */
export function valuesOf(facts: Record<string, Fact>): Record<string, string | number> {
  const known = Object.entries(facts).flatMap(([key, value]) =>
    value === null || value === ""
      ? []
      : [[key, typeof value === "boolean" ? String(value) : value] as const],
  );
  const values = { ...unknown, ...Object.fromEntries(known) };
  return {
    ...values,
    hasReason: values.reason === "" ? "no" : "yes",
    hasPhases: values.from === "" || values.to === "" ? "no" : "yes",
  };
}
