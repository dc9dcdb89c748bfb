/** Spaces, control characters and other invisible characters before the first visible one. */
const unseen = /^[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/u;
const startsFormula = new Set(["=", "+", "-", "@", "\u2212"]);

/**
 * Characters that neither XML nor a text file can contain: control characters other than tab and
 * line breaks, lone surrogates, non-characters.
 */
const unwritable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

const negativeNumber = /^[-\u2212]\d{1,15}(?:[.,]\d{1,15})?$/;

/**
 * What is written with a minus and is nothing but a number, as in "-5" or "-2,5": a spreadsheet
 * calculates nothing of it. Null for any other text.
 */
export const negativeIn = (text: string): number | null =>
  negativeNumber.test(text) ? Number(text.replace("\u2212", "-").replace(",", ".")) : null;

/**
 * Makes sure that no spreadsheet program reads the text as a formula, in this file or when it is
 * saved again: a text that begins with = + - @, a tab or a line break gets an apostrophe before it,
 * unless it is a negative number.
 * Leading spaces and invisible characters are skipped, and full-width and small forms count as well
 * (NFKC).
 */
export function inertText(text: string): string {
  if (negativeIn(text) !== null) return text;
  const written = text.toWellFormed().replace(unwritable, "");
  const [before = ""] = unseen.exec(written) ?? [];
  const [first = ""] = written.slice(before.length);
  return /[\t\r\n]/.test(before) || startsFormula.has(first.normalize("NFKC")) ? `'${written}` : written;
}

/** Excel rejects a file with a longer cell. */
const MAX_CELL = 32_767;

/**
 * The same for a workbook. "_x003D_" would be read as "=" (ECMA-376, ST_Xstring), and the length of
 * a cell is limited.
 */
export function workbookText(text: string): string {
  const escaped = inertText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return escaped.length <= MAX_CELL ? escaped : `${escaped.slice(0, MAX_CELL - 1).toWellFormed()}…`;
}
