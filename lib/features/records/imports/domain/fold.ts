/** The same name whatever its case, spaces and Unicode form. */
export const foldName = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0\u2007\u202f]+/g, " ")
    .trim()
    .toLowerCase();

/** A heading without what programs and people add to it: "Avtal t.o.m.? (kr)" is "avtal t o m". */
export const foldHeading = (text: string): string =>
  foldName(text)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();

/** At most so many characters, with a mark where something was left out. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed?.() ?? text.slice(0, most - 1)}…`;

/** "A" for 0, "AB" for 27: as spreadsheet programs name columns. */
export function columnLetter(index: number): string {
  let [name, rest] = ["", index + 1];
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}
