/** The letters of a name, in order: "Procapita vård" may be Proc, PrVå, PVår. */
function forms(name: string): string[] {
  const [first = "", second = "", ...rest] = name.split(/[\s,./-]+/).filter(Boolean);
  const last = rest.at(-1) ?? second;
  const cut = (word: string, letters: number) => [...word].slice(0, letters).join("");
  const capital = (word: string, letters: number) =>
    cut(word, 1).toLocaleUpperCase() + [...word].slice(1, letters).join("");
  return [
    cut(first, 4),
    ...(second ? [cut(first, 3) + capital(second, 1), cut(first, 2) + capital(second, 2)] : []),
    ...(last ? [cut(first, 2) + capital(last, 2), cut(first, 1) + capital(last, 3)] : []),
    ...[...name].flatMap((letter, at) => (at > 2 ? [cut(first, 3) + letter] : [])),
  ];
}

/** A short sign for each name, different ones for different names as far as letters go. */
export function signsOf(names: readonly string[]): Map<string, string> {
  const signs = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...new Set(names)]) {
    const all = forms(name);
    const sign = all.find((form) => !taken.has(form)) ?? all[0]!;
    taken.add(sign);
    signs.set(name, sign);
  }
  return signs;
}
