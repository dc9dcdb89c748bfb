import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/domain/text";
import { unpacked } from "./woff";

export type FontName = "sans" | "strong" | "serif" | "mono";

type Pdf = InstanceType<typeof PDFDocument>;

const plex = (family: "sans" | "serif", subset: "latin" | "latin-ext", weight: number): string =>
  `@fontsource/ibm-plex-${family}/files/ibm-plex-${family}-${subset}-${weight}-normal.woff`;
const dejaVu = (face: string): string => `dejavu-fonts-ttf/ttf/DejaVu${face}.ttf`;

const files = {
  sans: plex("sans", "latin", 400),
  "sans-ext": plex("sans", "latin-ext", 400),
  strong: plex("sans", "latin", 600),
  "strong-ext": plex("sans", "latin-ext", 600),
  serif: plex("serif", "latin", 500),
  "serif-ext": plex("serif", "latin-ext", 500),
  mono: dejaVu("SansMono"),
  "sans-rest": dejaVu("Sans"),
  "strong-rest": dejaVu("Sans-Bold"),
  "serif-rest": dejaVu("Serif"),
};
type FontFile = keyof typeof files;

const sans: FontFile[] = ["sans", "sans-ext", "sans-rest"];
/**
 * The files of each face, in the order in which they are asked for a letter: Plex has the Latin
 * ones, DejaVu the Skolt Sámi ones, Greek, Cyrillic, arrows and mathematical signs. What the face
 * has nowhere comes from the plain one, so that every face can draw the same letters.
 */
const chains: Record<FontName, FontFile[]> = {
  sans,
  strong: ["strong", "strong-ext", "strong-rest", ...sans],
  serif: ["serif", "serif-ext", "serif-rest", ...sans],
  mono: ["mono", ...sans],
};

let contents: [name: string, file: Buffer][] | undefined;

/** Registers every file; only those that a text needs become part of the document. */
export function registerFonts(doc: Pdf): void {
  contents ??= Object.entries(files).map(([name, file]) => [
    name,
    unpacked(readFileSync(path.join(process.cwd(), "node_modules", file))),
  ]);
  for (const [name, file] of contents) doc.registerFont(name, file);
}

/** What pdfkit knows of an opened font and its types do not tell. */
interface OpenFont {
  _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } };
}

let probe: Pdf | undefined;
const opened = new Map<FontFile, OpenFont["_font"]["font"]>();

/** The files are opened once; what is in them never changes. */
function fontOf(name: FontFile): OpenFont["_font"]["font"] {
  const known = opened.get(name);
  if (known) return known;
  if (!probe) {
    probe = new PDFDocument({ autoFirstPage: false });
    registerFonts(probe);
  }
  const { font } = (probe.font(name) as unknown as OpenFont)._font;
  opened.set(name, font);
  return font;
}

/**
 * Scripts whose letters stand beside each other from left to right. Others are reordered or joined
 * when they are shown, which the documents do not do: they are told rather than drawn wrongly.
 */
const plainScript =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u;
/** Control and format characters, surrogates, private use: nothing to see, or a hidden order. */
const unseen = /^\p{C}$/u;

const chosen = new Map<FontName, Map<string, FontFile | null>>();

/** The first file of the face that has all code points of one visible character; null for none. */
function fileFor(character: string, face: FontName): FontFile | null {
  const known = chosen.get(face) ?? new Map<string, FontFile | null>();
  chosen.set(face, known);
  const found = known.get(character);
  if (found !== undefined) return found;
  const letters = [...character];
  const isPlain = letters.every((letter) => plainScript.test(letter) && !unseen.test(letter));
  const has = (name: FontFile) =>
    letters.every((letter) => fontOf(name).hasGlyphForCodePoint(letter.codePointAt(0)!));
  const file = (isPlain && chains[face].find(has)) || null;
  // Texts come from people: what is kept is bounded, whatever they write.
  if (known.size > 5000) known.clear();
  known.set(character, file);
  return file;
}

const segmenter = new Intl.Segmenter("en");
const isBreak = (character: string): boolean => /^[\r\n]+$/.test(character);

/** Marks, joiners, flags, skin tones: what makes one visible character of several code points. */
const joining = /[\p{M}\p{Cf}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;

/** What a reader sees as one character each. Most texts need no segmenter, which is slow. */
const charactersOf = (text: string): string[] =>
  joining.test(text) ? [...segmenter.segment(text)].map(({ segment }) => segment) : [...text];

const notes: Record<Locale, string> = {
  sv: "tecken som inte kan visas",
  nb: "tegn som ikke kan vises",
  en: "character that cannot be shown",
};

/**
 * Spaces of other widths are written as a space, other line breaks as one; what nobody sees (soft
 * hyphens, variation selectors) is not written.
 */
const plain = (text: string): string =>
  text
    .replace(/[\t\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u00ad\u200b\u2060\ufe00-\ufe0f\ufeff]/g, "");

const codeOf = (letter: string): string =>
  `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** The code points of each visible character that no font has, such as "U+1F600", each once. */
export function undrawable(text: string): string[] {
  const missing = new Set<string>();
  for (const character of charactersOf(plain(text.toWellFormed())))
    if (!isBreak(character) && !fileFor(character, "sans")) missing.add([...character].map(codeOf).join(" "));
  return [...missing];
}

/**
 * Replaces letters that the fonts lack with a note: "[tecken som inte kan visas: U+1F600]". Texts
 * signed before they were looked for can hold some.
 */
export function showable(text: string, language: Locale): string {
  let shown = "";
  let missing: string[] = [];
  const note = () => {
    if (missing.length) shown += `[${notes[language]}: ${missing.join(" ")}]`;
    missing = [];
  };
  for (const character of charactersOf(plain(text.toWellFormed()))) {
    if (isBreak(character) || fileFor(character, "sans")) {
      note();
      shown += character;
    } else missing.push(...[...character].map(codeOf));
  }
  note();
  return shown;
}

interface Run {
  text: string;
  font: string;
}

/** Splits a showable text into runs: all letters of each run are in one file of the face. */
export function runsOf(text: string, face: FontName): Run[] {
  const runs: Run[] = [];
  for (const character of charactersOf(text)) {
    const font = fileFor(character, face) ?? chains[face][0]!;
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
