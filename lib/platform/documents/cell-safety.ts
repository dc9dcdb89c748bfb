/** Spaces, controls and whatever else is not seen before a text's first sign. */
const unseen = /^[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/u;
const startsFormula = new Set(["=", "+", "-", "@", "\u2212"]);

/** What neither XML nor a text file can hold: controls other than tab and line breaks, halves of pairs, non-characters. */
const unwritable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/**
 * Text that no spreadsheet takes for a formula, in this file or saved anew from it: what begins with = + - @, a tab or a line break gets
 * an apostrophe before it. Spaces and signs that are not seen do not hide the beginning, nor do full-width or small forms (NFKC).
 */
export function inertText(text: string): string {
  const written = text.toWellFormed().replace(unwritable, "");
  const [before = ""] = unseen.exec(written) ?? [];
  const [first = ""] = written.slice(before.length);
  return /[\t\r\n]/.test(before) || startsFormula.has(first.normalize("NFKC")) ? `'${written}` : written;
}

/** Excel refuses a file with a longer cell. */
const MAX_CELL = 32_767;

/** The same for a workbook: "_x003D_" would be read as "=" (ECMA-376, ST_Xstring), and a cell has an end. */
export function workbookText(text: string): string {
  const escaped = inertText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return escaped.length <= MAX_CELL ? escaped : `${escaped.slice(0, MAX_CELL - 1).toWellFormed()}…`;
}
