/** A municipality that can be chosen, as a field offers it. */
export interface NamedPlace {
  code: string;
  name: string;
}

/** What a field shows of a municipality: names are not unique, so the code stands there too. */
export const placeLabel = ({ name, code }: NamedPlace): string => `${name} (${code})`;

const fold = (text: string): string => text.trim().toLowerCase().normalize("NFC").replace(/\s+/g, " ");

/**
 * The municipality that a person means: by "Trelleborg (1287)", by its code, by its name, by the
 * start of a name that only one has. Null for none of them.
 */
export function choosePlace<C extends NamedPlace>(
  choices: readonly C[],
  typed: string,
): C | "several" | null {
  const text = fold(typed);
  if (text === "") return null;
  const code = /^(\d{4})$|^(\d{4})\s|\((\d{4})\)$/.exec(text)?.slice(1).find(Boolean);
  if (code) return choices.find((one) => one.code === code) ?? null;
  const named = choices.filter(({ name }) => fold(name) === text);
  const begun = named.length > 0 ? named : choices.filter(({ name }) => fold(name).startsWith(text));
  return begun.length > 1 ? "several" : (begun[0] ?? null);
}
