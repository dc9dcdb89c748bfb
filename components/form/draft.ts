/** The unsaved values of a form: the text of each field, or the choices made in it. */
export interface Draft {
  [field: string]: string | string[];
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

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isField = (value: unknown): value is string | string[] =>
  typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));

/**
 * The fields that differ from their saved values; null when none does. Only the fields in `names`
 * are compared and kept.
 */
export function draftOf(values: object, saved: object, names: readonly string[]): Draft | null {
  const now: Record<string, unknown> = { ...values };
  const before: Record<string, unknown> = { ...saved };
  const draft: Draft = {};
  for (const name of names) {
    const value = now[name];
    if (isField(value) && !isSame(value, before[name])) draft[name] = value;
  }
  return Object.keys(draft).length > 0 ? draft : null;
}

/**
 * The part of a kept draft that still differs from the saved values and fits the form; null when
 * there is nothing to offer.
 */
export function draftFrom(stored: string | null, saved: object, names: readonly string[]): Draft | null {
  if (stored === null) return null;
  try {
    const kept: unknown = JSON.parse(stored);
    const before: Record<string, unknown> = { ...saved };
    if (typeof kept !== "object" || kept === null) return null;
    const fitting = Object.entries(kept).filter(
      ([name, value]) => isField(value) && Array.isArray(value) === Array.isArray(before[name]),
    );
    return draftOf(Object.fromEntries(fitting), before, names);
  } catch {
    return null;
  }
}
