import { newId } from "./ids";

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

/** Words that stand where a key would in the addresses of pages: /vendors/new, /systems/import. */
const reserved = ["new", "import"];

/** Whether the key would hide a page. */
export const isReservedKey = (key: string): boolean => reserved.includes(key);

/** The key of a new thing from its name; an id of its own where the name gives none. */
export function keyOf(name: string): string {
  const key = keyFrom(name);
  return key === "" || isReservedKey(key) ? newId() : key;
}
