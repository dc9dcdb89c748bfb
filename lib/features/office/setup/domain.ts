/** A municipality that can be chosen, as a field offers it. */
export interface NamedPlace {
  code: string;
  name: string;
}

/** What a field shows of a municipality: names are not unique, so the code stands there too. */
export const placeLabel = ({ name, code }: NamedPlace): string => `${name} (${code})`;

const plain = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/**
 * The code of what was typed or chosen: a code, a name that only one has, or both as they are
 * offered. Null when it names none, or several.
 */
export function codeOf(typed: string, places: readonly NamedPlace[]): string | null {
  const wanted = plain(typed);
  const found = places.filter((place) =>
    [place.code, place.name, placeLabel(place)].some((text) => plain(text) === wanted),
  );
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}
