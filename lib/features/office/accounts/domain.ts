/** Of the demo accounts, and of no other: it is printed at every start. */
export const DEMO_PASSWORD = "arkivlots-demo-2026";

// What people of the offices think of first and no list of the world's passwords has.
const stems = [
  "password",
  "lösenord",
  "losenord",
  "passord",
  "sommar",
  "sommer",
  "vinter",
  "hejsan",
  "välkommen",
  "velkommen",
  "administrator",
  "admin",
  "arkivlots",
  "arkiv",
  "kommun",
  "kommune",
];

/** The keys of a Nordic keyboard, row by row; each row stands half a key further right. */
const rows = ["1234567890+", "qwertyuiopå", "asdfghjklöä", "zxcvbnm,.-"];
const places = new Map(
  rows.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 2, y }] as const)),
);

/** Whether two characters lie beside each other on the keyboard or in the alphabet, or are one. */
function areNeighbours(one: string, other: string): boolean {
  if (Math.abs((one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)) <= 1) return true;
  const [from, to] = [places.get(one), places.get(other)];
  return Boolean(from && to && Math.abs(from.y - to.y) <= 1 && Math.abs(from.x - to.x) <= 1);
}

/** Whether three quarters of the steps from character to character are steps to a neighbour. */
function isWalk(password: string): boolean {
  const signs = [...password];
  const steps = signs.slice(1).map((sign, index) => areNeighbours(signs[index] ?? "", sign));
  return steps.filter(Boolean).length >= steps.length * 0.75;
}

/** Whether it is the same few characters over and over: "abcabcabcabc". */
const isRepeated = (password: string): boolean => /^(.{1,6})\1{2,}.{0,5}$/u.test(password);

const likeLetters: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };

/** The forms that a guesser tries: as it is, with signs read as letters, and without its ends. */
function formsOf(password: string): string[] {
  const read = password
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replace(/[013457]/g, (sign) => likeLetters[sign] ?? sign);
  return [password, read].flatMap((form) => [
    form,
    form.replace(/[^\p{L}]+$/u, ""),
    form.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""),
    form.replace(/^(.+)\1$/u, "$1"),
  ]);
}

/** Whether little is left of it once these words, digits and signs are taken away. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  let rest = password;
  for (const word of words) rest = rest.replaceAll(word, "");
  return rest !== password && new Set(rest.replace(/[^\p{L}]/gu, "")).size < 4;
}

/** The words of names, with and without the marks of their letters, the longest first. */
export function wordsOf(names: readonly string[]): string[] {
  const words = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\d]+/u));
  const plain = words.map((word) => word.normalize("NFD").replace(/\p{M}/gu, ""));
  return [...new Set([...words, ...plain])]
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
}

export type Weakness = "demo" | "common" | "names" | "pattern";

/**
 * Why a password is among the first that anybody tries; null when it is not. `common` holds the
 * passwords of a list in lower case, `names` those of the person, of the office and of where they
 * work.
 */
export function weaknessOf(
  password: string,
  { common, names }: { common: ReadonlySet<string>; names: readonly string[] },
): Weakness | null {
  const lower = password.normalize("NFC").toLowerCase().trim();
  const forms = formsOf(lower);
  if (lower === DEMO_PASSWORD) return "demo";
  if (forms.some((form) => common.has(form))) return "common";
  if (isRepeated(lower) || isWalk(lower) || new Set(lower).size < 5) return "pattern";
  if (isMadeOf(lower, wordsOf(names))) return "names";
  return isMadeOf(lower, [...stems, ...wordsOf(names)]) ? "common" : null;
}
