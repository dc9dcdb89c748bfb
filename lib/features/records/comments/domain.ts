interface Nameable {
  id: string;
  name: string;
  /** Null for those who work for the whole office. */
  municipality: { name: string } | null;
}

const folded = (text: string): string => text.normalize("NFC").toLocaleLowerCase("sv");

/** The ways to write a person after an @: the name, and with the municipality after it. */
const spellingsOf = ({ name, municipality }: Nameable): string[] =>
  municipality ? [name, `${name}, ${municipality.name}`] : [name];

/**
 * Whom a text names after an @: "@Anna Berg, Lund". The longest name that stands there counts, and
 * only if it is one person's: of two with the same name neither is meant until more is written.
 */
export function typedMentions(body: string, people: Nameable[]): string[] {
  const bySpelling = new Map<string, Set<string>>();
  for (const person of people)
    for (const spelling of spellingsOf(person).map(folded))
      bySpelling.set(spelling, (bySpelling.get(spelling) ?? new Set()).add(person.id));
  const spellings = [...bySpelling.keys()].sort((a, b) => b.length - a.length);
  const found = new Set<string>();
  for (const { index } of folded(body).matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const rest = folded(body).slice(index + 1);
    const spelling = spellings.find(
      (one) => rest.startsWith(one) && !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(one.length)),
    );
    const ids = bySpelling.get(spelling ?? "");
    if (ids?.size === 1) found.add([...ids][0]!);
  }
  return [...found];
}
