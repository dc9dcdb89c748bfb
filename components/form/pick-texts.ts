/**
 * Texts by name. A text that was compiled at build time is an array, although its type is string.
 */
export interface Texts {
  [name: string]: string | Texts;
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The texts, or trees of texts, at the given paths ("approvals.request"), in the same structure.
 * Throws when a path does not exist.
 */
export function pickTexts(all: Texts, paths: string[]): Texts {
  const picked: Texts = {};
  for (const path of paths) {
    const names = path.split(".");
    const last = names.pop() ?? "";
    let [from, to] = [all, picked];
    for (const name of names) {
      const below = from[name];
      const made = to[name] ?? {};
      if (!isTexts(below) || !isTexts(made)) throw new Error(`There is no text ${path}`);
      to[name] = made;
      [from, to] = [below, made];
    }
    if (from[last] === undefined) throw new Error(`There is no text ${path}`);
    to[last] = from[last];
  }
  return picked;
}
