import { fieldsIn } from "@/lib/domain/changed-fields";
import { eventText } from "@/lib/domain/event-text";
import { partsOfQuarter } from "@/lib/domain/period";
import type { Words } from "@/lib/domain/text";

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
  fields: "",
  to: "",
  reason: "",
  name: "",
  decision: "",
  source: "",
  role: "",
  kind: "",
  until: "",
  status: "",
  is: "",
  holds: "",
  costs: "",
  ends: "",
  step: "",
  on: "",
  hold: "",
  woundUp: "",
  documents: 0,
};

const isQuarter = (value: string): boolean => /^\d{4}-[1-4]$/.test(value);

/** What was said anew, in words; of events that name their fields in their texts. */
const fieldWords = (facts: Record<string, Fact>, type: string, t: Words): string =>
  fieldsIn(facts)
    .map((field) => `${eventText(type, "fields")}.${field}`)
    .flatMap((key) => (t.has(key) ? [t(key)] : []))
    .join(", ");

/** An event's facts as the values of its text; `has` says which of the optional ones there are. */
function valuesOf(type: string, facts: Record<string, Fact>, t: Words): Record<string, string | number> {
  const known = Object.entries(facts).flatMap(([key, value]) =>
    value === null || value === ""
      ? []
      : [[key, typeof value === "boolean" ? String(value) : value] as const],
  );
  const values = { ...unknown, ...Object.fromEntries(known) };
  const inWords = (value: string) =>
    isQuarter(String(value)) ? t("audit.quarter", partsOfQuarter(value)) : value;
  return {
    ...values,
    from: inWords(values.from),
    to: inWords(values.to),
    fields: fieldWords(facts, type, t),
    hasFrom: values.from === "" ? "no" : "yes",
    hasUntil: values.until === "" ? "no" : "yes",
    hasOn: values.on === "" ? "no" : "yes",
    hasReason: values.reason === "" ? "no" : "yes",
    hasBoth: values.from === "" || values.to === "" ? "no" : "yes",
  };
}

const wordOr = (t: Words, key: string, other: string): string => (t.has(key) ? t(key) : other);
export const eventName = (type: string, t: Words): string => wordOr(t, eventText(type, "name"), type);
export const roleName = (role: string, t: Words): string => wordOr(t, `roles.${role}`, role);

/** What the event changed, in words; null where there is nothing to add to its name. */
export function changeIn(
  { type, facts }: { type: string; facts: Record<string, Fact> },
  t: Words,
): string | null {
  const key = eventText(type, "log");
  if (!t.has(key)) return null;
  const values = valuesOf(type, facts, t);
  return t(key, { ...values, role: roleName(String(values.role), t) }).trim() || null;
}

/** An event of a history in one line: its name, whom it is about, and what it changed. */
export function textOf(
  event: { type: string; facts: Record<string, Fact>; target: string },
  t: Words,
): string {
  const name = eventName(event.type, t);
  const isAboutSomebody = typeof event.facts["userId"] === "string";
  const what = isAboutSomebody ? `${name}, ${event.target}` : name;
  return [what, changeIn(event, t)].filter(Boolean).join(": ");
}
