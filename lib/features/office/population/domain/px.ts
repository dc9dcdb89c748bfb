import { tableOf, type Cube, type Dimension } from "./cube";
import { numberIn, wrongFile, type PopulationTable } from "./table";

/**
 * Keywords with their values, "VALUES region" for VALUES("region"); other languages' are left out.
 */
type Keywords = Map<string, string[]>;

const KEYWORD = /\s*([A-Z][A-Z0-9-]*)(\[[a-z]{2}\])?(?:\("([^"]*)"[^)]*\))?\s*=/y;
/** A quoted text, with what follows it on the next line; a bare word; what parts values. */
const VALUE = /\s*(?:"([^"]*)"|([^\s",;][^",;]*)|,)/y;
const END = /\s*;/y;

const PARTED = /"\s*\r?\n\s*"/g;

/** Whether a text begins as a PC-Axis file does. */
export const isPx = (text: string): boolean =>
  /^\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|MATRIX|SUBJECT-CODE|TITLE)\s*=/.test(text);

/** A PC-Axis file (https://www.scb.se/px): keywords, then DATA with the last heading fastest. */
export function readPx(text: string): PopulationTable {
  const data = /(?:^|[\r\n;])\s*DATA\s*=/.exec(text);
  if (!data) throw wrongFile("population.notATable");
  const keywords = keywordsIn(text.slice(0, data.index + 1));
  if (keywords.has("KEYS")) throw wrongFile("population.notATable");
  const [values = "", ...after] = text.slice(data.index + data[0].length).split(";");
  // A file that was cut off lacks its last mark, and may lack half a number.
  if (after.length === 0) throw wrongFile("population.notATable");
  const cells = values.match(/"[^"]*"|[^\s",]+/g);
  const first = (name: string) => keywords.get(name)?.[0] ?? null;
  const cube: Cube = {
    title: first("TITLE") ?? first("DESCRIPTION"),
    contents: first("CONTENTS"),
    dimensions: [...(keywords.get("STUB") ?? []), ...(keywords.get("HEADING") ?? [])].map((name) =>
      dimensionOf(name, keywords),
    ),
    valueAt: (place) => {
      const value = numberIn((cells?.[place] ?? "").replaceAll('"', ""));
      if (Number.isNaN(value)) throw wrongFile("population.notATable");
      return value;
    },
  };
  const size = cube.dimensions.reduce((product, { values }) => product * values.length, 1);
  if (cube.dimensions.length === 0 || (cells?.length ?? 0) !== size) throw wrongFile("population.notATable");
  return tableOf(cube);
}

function dimensionOf(name: string, keywords: Keywords): Dimension {
  const labels = keywords.get(`VALUES ${name}`) ?? [];
  const codes = keywords.get(`CODES ${name}`) ?? labels;
  const isMeasure = keywords.get("CONTVARIABLE")?.[0] === name;
  return {
    name,
    role: keywords.has(`TIMEVAL ${name}`) ? "time" : isMeasure ? "measure" : null,
    values: labels.map((label, place) => ({ code: codes[place] ?? label, label })),
  };
}

function keywordsIn(text: string): Keywords {
  const keywords: Keywords = new Map();
  const head = text.replace(PARTED, "");
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(head);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (let keyword = take(KEYWORD); keyword; keyword = take(KEYWORD)) {
    const [, name = "", language, of] = keyword;
    const values: string[] = [];
    for (let value = take(VALUE); value; value = take(VALUE)) {
      const told = value[1] ?? value[2]?.trim();
      if (told !== undefined) values.push(told);
    }
    if (!take(END)) throw wrongFile("population.notATable");
    if (!language) keywords.set(of === undefined ? name : `${name} ${of}`, values);
  }
  return keywords;
}
