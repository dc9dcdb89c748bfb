import { foldName } from "@/lib/features/records/imports";

/** A municipality of the country's register; `id` where it is a member of the office. */
export interface Place {
  code: string;
  name: string;
  id: string | null;
}

export type FoundPlaces =
  | { places: (Place & { id: string })[] }
  | { error: "import.notMember" | "import.unknownMunicipality" | "import.sameName"; value: string };

const WITHOUT = /\s+(?:kommun|stad|kommune|by|municipality|suohkan|tjielte)$/;
const SEPARATORS = /\s*(?:[/,;&+\n]|\s(?:och|og|and|samt)\s)\s*/;

/** Of several with the name the one that is a member; all of them when that is none, or several. */
function byNames(register: readonly Place[]): Map<string, Place[]> {
  const all = new Map<string, Place[]>();
  for (const place of register) {
    const name = foldName(place.name);
    all.set(name, [...(all.get(name) ?? []), place]);
  }
  for (const [name, places] of all) {
    const members = places.filter(({ id }) => id !== null);
    if (members.length > 0) all.set(name, members);
  }
  return all;
}

/**
 * Municipalities by code, number or name, several in one cell where all of them are members. Of two
 * members with one name (Våler, Herøy) the code says which.
 */
export function placeFinder(register: readonly Place[]) {
  const byCode = new Map(register.map((place) => [place.code, place]));
  const byName = byNames(register);
  function find(text: string): Place | "sameName" | undefined {
    const folded = foldName(text);
    const [, digits, rest] = /^(\d{1,4})(?:\.0)?(?:[\s,:-]+(.*))?$/.exec(folded) ?? [];
    // A program makes a number of a code: 114 was 0114.
    if (digits !== undefined && (rest === undefined || rest !== ""))
      return byCode.get(digits.padStart(4, "0"));
    const [, code = ""] = /\((\d{4})\)$/.exec(folded) ?? [];
    const bare = folded.replace(/\s*\(\d{4}\)$/, "").replace(WITHOUT, "");
    const coded = byCode.get(code);
    if (coded && [folded, bare].includes(foldName(coded.name))) return coded;
    const named = byName.get(folded) ?? byName.get(bare) ?? byName.get(bare.replace(/s$/, ""));
    return named && named.length > 1 && named[0]?.id !== null ? "sameName" : named?.[0];
  }
  return (text: string): FoundPlaces => {
    const whole = find(text);
    const parts = whole ? [text] : text.split(SEPARATORS).filter(Boolean);
    const places: (Place & { id: string })[] = [];
    for (const part of parts) {
      const place = find(part);
      if (place === "sameName") return { error: "import.sameName", value: part };
      if (!place) return { error: "import.unknownMunicipality", value: part };
      if (place.id === null) return { error: "import.notMember", value: part };
      if (!places.some(({ code }) => code === place.code)) places.push({ ...place, id: place.id });
    }
    return places.length > 0 ? { places } : { error: "import.unknownMunicipality", value: text };
  };
}
