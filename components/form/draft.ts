/** The unsaved values of a form: the text of each field, or the choices made in it. */
export interface Fields {
  [field: string]: string | string[];
}

/** What was typed and not saved, and what was saved in those fields when it was typed. */
export interface Draft {
  typed: Fields;
  before: Fields;
}

const PREFIX = "draft/";

/**
 * The storage key of a draft: one per person, office and form. The person comes from the server,
 * never from the browser.
 */
export const draftKey = (person: string, office: string, ...form: string[]): string =>
  PREFIX + [person, office, ...form].join("/");

/** Whether the key belongs to another person's draft. */
export const isOthersDraft = (key: string, own: string): boolean =>
  key.startsWith(PREFIX) && key.split("/")[1] !== own.split("/")[1];

export const isDraft = (key: string): boolean => key.startsWith(PREFIX);

/** Equal as JSON: fields stand in the order of their names in the form. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isField = (value: unknown): value is string | string[] =>
  typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The fields that differ from their saved values; null when none does. Only the fields in `names`
 * are compared and kept.
 */
export function draftOf(values: object, saved: object, names: readonly string[]): Draft | null {
  const now: Record<string, unknown> = { ...values };
  const then: Record<string, unknown> = { ...saved };
  const [typed, before]: [Fields, Fields] = [{}, {}];
  for (const name of names) {
    const [value, old] = [now[name], then[name]];
    if (!isField(value) || isSame(value, old)) continue;
    typed[name] = value;
    if (isField(old)) before[name] = old;
  }
  return Object.keys(typed).length > 0 ? { typed, before } : null;
}

/**
 * The part of a kept draft that still differs from the saved values and fits the form, and whether
 * nobody has saved those fields anew since it was typed; null when there is nothing to bring back.
 */
export function draftFrom(
  stored: string | null,
  saved: object,
  names: readonly string[],
): { typed: Fields; isCurrent: boolean } | null {
  if (stored === null) return null;
  try {
    const kept: unknown = JSON.parse(stored);
    if (!isRecord(kept) || !isRecord(kept["typed"]) || !isRecord(kept["before"])) return null;
    const then: Record<string, unknown> = { ...saved };
    const fitting = Object.entries(kept["typed"]).filter(
      ([name, value]) => isField(value) && Array.isArray(value) === Array.isArray(then[name]),
    );
    const draft = draftOf(Object.fromEntries(fitting), saved, names);
    const before = kept["before"];
    return (
      draft && {
        typed: draft.typed,
        isCurrent: Object.keys(draft.typed).every((name) => isSame(before[name], draft.before[name])),
      }
    );
  } catch {
    return null;
  }
}
