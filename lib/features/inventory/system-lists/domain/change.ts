import type { Value } from "@/lib/features/records/imports";
import { wrongIn, type Known } from "@/lib/features/inventory/installations";

/** What the file says of one installation: facts by name, lines for the note, what has no field. */
export interface Said {
  values: Record<string, Value>;
  notes: string[];
  unmapped: { header: string; value: string }[];
}

/** An installation as it stands, with what an earlier import kept besides. */
export interface Standing {
  known: Known;
  unmapped: { header: string; value: string }[] | null;
}

export interface FieldChange {
  field: string;
  from: Value;
  to: Value;
}

const NOTE_MAX = 10_000;
const grades = ["k", "r", "t"] as const;

/** The note with the lines that it does not hold yet. */
function withNotes(note: string | null, notes: readonly string[]): string | null {
  const added = notes.filter((line) => !(note ?? "").includes(line));
  if (added.length === 0) return note;
  return [note, ...added].filter(Boolean).join("\n").slice(0, NOTE_MAX);
}

/** "213", or parts of it, over what is known. */
function classAfter(before: Known["informationClass"], values: Said["values"]): Known["informationClass"] {
  const whole = values["informationClass"];
  if (typeof whole === "string") return { k: Number(whole[0]), r: Number(whole[1]), t: Number(whole[2]) };
  const told = grades.map((part) => values[`informationClass.${part}`]);
  if (told.every((value) => value === undefined)) return before;
  const [k, r, t] = grades.map((part, place) => told[place] ?? before?.[part] ?? null);
  // Two of three say nothing that could be kept.
  return k === null || r === null || t === null ? before : { k: Number(k), r: Number(r), t: Number(t) };
}

/** The facts once the file has had its say: what it leaves empty stays as it is. */
export function afterImport(before: Known, { values, notes }: Said): Known {
  const own = Object.entries(values).filter(
    ([key, value]) => key in before && key !== "informationClass" && value !== null,
  );
  const after = { ...before, ...Object.fromEntries(own) } as Known;
  return {
    ...after,
    informationClass: classAfter(before.informationClass, values),
    note: withNotes(after.note, notes),
  };
}

const told = (known: Known, key: keyof Known): Value => {
  const value = known[key];
  if (value === null || typeof value !== "object") return value as Value;
  return `${value.k}-${value.r}-${value.t}`;
};

/**
 * What has no field of ours, once the file has had its say: of a heading that it has it says all,
 * what an earlier file said under others stays.
 */
function unmappedAfter(before: Said["unmapped"], told: Said["unmapped"]): Said["unmapped"] {
  const headers = [...new Set([...before, ...told].map(({ header }) => header))];
  const of = (all: Said["unmapped"], header: string) => all.filter((one) => one.header === header);
  return headers.flatMap((header) => {
    const now = of(told, header);
    return now.length > 0 ? now : of(before, header);
  });
}

const listed = (unmapped: Said["unmapped"] | null): string | null =>
  unmapped && unmapped.length > 0
    ? unmapped.map(({ header, value }) => `${header}: ${value}`).join("; ")
    : null;

/** Which facts become others, in the order of the form; what has no field of ours comes last. */
export function changesBetween(
  before: Standing | null,
  after: Known,
  unmapped: Said["unmapped"],
): FieldChange[] {
  const keys = Object.keys(after) as (keyof Known)[];
  const changed = keys.flatMap((field): FieldChange[] => {
    const [from, to] = [before ? told(before.known, field) : null, told(after, field)];
    return from === to ? [] : [{ field, from, to }];
  });
  const was = before?.unmapped ?? [];
  const [from, to] = [listed(was), listed(unmappedAfter(was, unmapped))];
  return to === null || from === to ? changed : [...changed, { field: "unmapped", from, to }];
}

/** What contradicts itself once the file has had its say: the field and the key of its text. */
export const contradictions = (after: Known): { field: string; code: string }[] =>
  wrongIn(after).map(({ path, code }) => ({ field: path, code }));

/** What the file says as columns take it: the class of the information whole or not at all. */
export function valuesToApply({ informationClass: of }: Known, { values }: Said): Record<string, Value> {
  const own = Object.entries(values).filter(
    ([key, value]) => !key.startsWith("informationClass") && value !== null,
  );
  const tellsClass = Object.keys(values).some((key) => key.startsWith("informationClass")) && of !== null;
  return { ...Object.fromEntries(own), ...(tellsClass && { classK: of.k, classR: of.r, classT: of.t }) };
}
