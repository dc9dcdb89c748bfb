import path from "node:path";
import type PDFDocument from "pdfkit";
import type { Locale } from "@/lib/domain/text";

export type FontName = "sans" | "strong" | "serif";

const files: Record<FontName, { family: "sans" | "serif"; weight: number }> = {
  sans: { family: "sans", weight: 400 },
  strong: { family: "sans", weight: 600 },
  serif: { family: "serif", weight: 500 },
};

const file = (name: FontName, subset: "latin" | "latin-ext"): string => {
  const { family, weight } = files[name];
  return path.join(
    process.cwd(),
    `node_modules/@fontsource/ibm-plex-${family}/files/ibm-plex-${family}-${subset}-${weight}-normal.woff`,
  );
};

/**
 * Registers each face twice: its Latin letters, and as "<name>-ext" the rest of extended Latin (č,
 * š, ŋ, đ ...).
 */
export function registerFonts(doc: InstanceType<typeof PDFDocument>): void {
  for (const name of Object.keys(files) as FontName[]) {
    doc.registerFont(name, file(name, "latin"));
    doc.registerFont(`${name}-ext`, file(name, "latin-ext"));
  }
}

// The letters in each file, the same in all three faces.
const isLatin = (letter: string): boolean =>
  /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2032\u2033\u2039\u203a\u20ac\u2122\u2191\u2193\u2212]/.test(
    letter,
  );
const isExtended = (letter: string): boolean =>
  /[\u0100-\u0130\u0132-\u0151\u0154-\u017e\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0237\u02c7\u02dd\u1e80-\u1e85\u1e9e\u1ef2-\u1ef9\u2020\u20a1\u20a9\u20ab\u20ba\u20bd]/.test(
    letter,
  );

/** Whether one of the two files of a face has the letter. */
export const hasLetter = (letter: string): boolean => isLatin(letter) || isExtended(letter);

/** Whether the PDF reader's own Courier has the letter; checksums use that font. */
export const isPlainLatin = (letter: string): boolean => /[ -~\u00a0-\u00ff]/.test(letter);

const notes: Record<Locale, string> = {
  sv: "tecken som inte kan visas",
  nb: "tegn som ikke kan vises",
  en: "character that cannot be shown",
};

/** Invisible breaks, spaces and marks are written as a space, or not at all. */
const plain = (text: string): string =>
  text.replace(/[\t\u2000-\u200a\u202f]/g, " ").replace(/[\u00ad\u200b\ufeff]/g, "");

const codeOf = (letter: string): string =>
  `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** Replaces letters that the fonts lack with a note: "[tecken som inte kan visas: U+1F600]". */
export function showable(text: string, language: Locale, has = hasLetter): string {
  let shown = "";
  let missing: string[] = [];
  const note = () => {
    if (missing.length) shown += `[${notes[language]}: ${missing.join(" ")}]`;
    missing = [];
  };
  for (const { segment } of new Intl.Segmenter(language).segment(plain(text))) {
    if ([...segment].every((letter) => /[\r\n]/.test(letter) || has(letter))) {
      note();
      shown += segment;
    } else missing.push(...[...segment].map(codeOf));
  }
  note();
  return shown;
}

/** Splits a text into runs: the letters of each run are in one of the two files of the face. */
export function runsOf(text: string, name: FontName): { text: string; font: string }[] {
  const runs: { text: string; font: string }[] = [];
  for (const letter of text) {
    const font = isExtended(letter) ? `${name}-ext` : name;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}
