/**
 * Texts by their names. One that was compiled when the app was built is an array, whatever the type
 * says.
 */
export interface Texts {
  [name: string]: string | Texts;
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Those texts, or trees of texts, that the paths name ("approvals.request"), at their places.
 * Throws for one that is not there.
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
