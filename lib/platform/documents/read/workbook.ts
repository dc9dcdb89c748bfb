import "server-only";
import { UnreadableError } from "./refusal";
import { isDayFormat } from "./serial";
import { MOST_CHARACTERS } from "./table";
import { readXml } from "./xml";
import type { Parts } from "./zip";

/** What a workbook says of itself before any row is read. */
export interface Workbook {
  /** Hidden ones hold lists of choices and the like: nobody means them. */
  sheets: { name: string; part: string; isHidden: boolean }[];
  isFrom1904: boolean;
  strings: string[];
  /** Whether a cell of that style is a day. */
  isDay: boolean[];
}

/** All texts together, in characters: beyond it the list is refused as too large. */
const MOST_TEXT = 120_000_000;

interface Relation {
  type: string;
  part: string;
}

/** "xl/workbook.xml" names its parts from where it stands itself. */
function resolve(base: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = base.split("/").slice(0, -1);
  for (const one of target.split("/")) {
    if (one === "..") parts.pop();
    else if (one !== ".") parts.push(one);
  }
  return parts.join("/");
}

async function relationsOf(parts: Parts, part: string): Promise<Map<string, Relation>> {
  const at = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  const found = new Map<string, Relation>();
  if (!parts.has(name)) return found;
  await readXml(await parts.open(name), {
    open: (element, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (element === "Relationship" && TargetMode !== "External")
        found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), part: resolve(part, Target) });
    },
  });
  return found;
}

/** Excel's escapes for what XML can't say: "_x000D_". */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The texts that cells refer to; how they are read aloud is left out. */
async function readStrings(parts: Parts, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined || !parts.has(part)) return strings;
  let [all, own, inText, inPhonetic] = [0, "", false, false];
  await readXml(await parts.open(part), {
    open: (name) => {
      if (name === "si") own = "";
      if (name === "rPh") inPhonetic = true;
      inText = name === "t" && !inPhonetic;
    },
    text: (text) => {
      if (inText && own.length < MOST_CHARACTERS) own += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name !== "si") return;
      all += own.length;
      if (all > MOST_TEXT) throw new UnreadableError("tooLarge");
      // A text of its own: as a part of the piece that it was read from it would hold that.
      strings.push(Buffer.from(unescapeText(own)).toString());
    },
  });
  return strings;
}

async function readStyles(parts: Parts, part: string | undefined): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  if (part === undefined || !parts.has(part)) return [];
  await readXml(await parts.open(part), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) ids.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return ids.map((id) => isDayFormat(id, codes.get(id)));
}

/** Throws UnreadableError for a zip file that is no workbook. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const main = [...(await relationsOf(parts, "")).values()].find(({ type }) => type === "officeDocument");
  if (!main?.part.toLowerCase().includes("workbook") || main.part.toLowerCase().endsWith(".bin"))
    throw new UnreadableError("notWorkbook");
  const relations = await relationsOf(parts, main.part);
  const sheets: Workbook["sheets"] = [];
  let isFrom1904 = false;
  await readXml(await parts.open(main.part), {
    open: (element, attributes) => {
      if (element === "workbookPr") isFrom1904 = /^(1|true|on)$/.test(attributes["date1904"] ?? "");
      // "r:id" and "sheetId" are told apart by the name without its prefix.
      const relation = element === "sheet" ? relations.get(attributes["id"] ?? "") : undefined;
      if (relation?.type === "worksheet")
        sheets.push({
          name: attributes["name"] ?? "",
          part: relation.part,
          isHidden: /hidden/i.test(attributes["state"] ?? ""),
        });
    },
  });
  const partOf = (kind: string) => [...relations.values()].find(({ type }) => type === kind)?.part;
  if (sheets.length === 0) throw new UnreadableError("noRows");
  return {
    sheets,
    isFrom1904,
    strings: await readStrings(parts, partOf("sharedStrings")),
    isDay: await readStyles(parts, partOf("styles")),
  };
}
