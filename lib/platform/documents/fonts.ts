import path from "node:path";
import type PDFDocument from "pdfkit";

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

/** Registers each face twice: its Latin letters, and under "<name>-ext" the others of extended Latin (č, š, ŋ, đ ...). */
export function registerFonts(doc: InstanceType<typeof PDFDocument>): void {
  for (const name of Object.keys(files) as FontName[]) {
    doc.registerFont(name, file(name, "latin"));
    doc.registerFont(`${name}-ext`, file(name, "latin-ext"));
  }
}

// The Latin subset's own letters beyond ASCII and Latin-1; all else is looked for in the extended one.
const isLatin = (letter: string): boolean =>
  letter.codePointAt(0)! < 0x100 ||
  /[\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]/.test(letter);

const isExtended = (letter: string): boolean => /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20c0]/.test(letter);

/** A text in runs, each of letters that one of the two files of a face has; what neither has shows as a question mark. */
export function runsOf(text: string, name: FontName): { text: string; font: string }[] {
  const runs: { text: string; font: string }[] = [];
  for (const letter of text) {
    const font = !isLatin(letter) && isExtended(letter) ? `${name}-ext` : name;
    const shown = isLatin(letter) || isExtended(letter) ? letter : "?";
    const last = runs.at(-1);
    if (last?.font === font) last.text += shown;
    else runs.push({ text: shown, font });
  }
  return runs;
}
