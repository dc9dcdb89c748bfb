// By itself, as browsers ask for keys too: what makes ids brings a schema with it.
const letters: Record<string, string> = { å: "a", ä: "a", ö: "o", ø: "o", æ: "ae", é: "e" };

/**
 * The key that a name gives: lower case, Nordic letters without their marks, everything else as
 * single hyphens, at most 40 characters. "Lönebas Plus" is "lonebas-plus"; a name without a letter
 * or digit of ours gives "".
 */
export const keyFrom = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[åäöøæé]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 40)
    .replace(/-$/, "");
