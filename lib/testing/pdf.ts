import { inflateSync } from "node:zlib";

/**
 * Reads the PDFs that this program writes, without a PDF program: enough for tests to ask what
 * stands in them. Not a reader of any PDF.
 */
interface ReadPdf {
  /** Every object's dictionary or value as written, by its number. */
  objects: Map<number, string>;
  /** The content of an object's stream, inflated where it is compressed. */
  stream(id: number): Buffer;
  /** Objects whose dictionary has this /Type. */
  ofType(type: string): number[];
  /** The text of each page, in the order in which it was drawn, a line for each run. */
  pages(): string[];
}

const refs = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));

export function readPdf(bytes: Buffer): ReadPdf {
  const source = bytes.toString("latin1");
  const objects = new Map<number, string>();
  const starts = new Map<number, number>();
  for (const { index, 0: head, 1: id } of source.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) {
    const from = index + head.length;
    const end = source.indexOf("\nendobj", from);
    const stream = source.indexOf("\nstream\n", from);
    const hasStream = stream !== -1 && stream < end;
    objects.set(Number(id), source.slice(from, hasStream ? stream : end));
    if (hasStream) starts.set(Number(id), stream + "\nstream\n".length);
  }

  function stream(id: number): Buffer {
    const head = objects.get(id) ?? "";
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const from = starts.get(id)!;
    const raw = bytes.subarray(from, from + length);
    return head.includes("/FlateDecode") ? inflateSync(raw) : raw;
  }

  const ofType = (type: string): number[] =>
    [...objects].filter(([, text]) => new RegExp(`/Type /${type}\\b`).test(text)).map(([id]) => id);

  const pages = (): string[] => {
    const [root] = ofType("Pages");
    const kids = refs(/\/Kids \[([^\]]*)\]/.exec(objects.get(root!)!)![1]!);
    return kids.map((id) => pageText(objects.get(id)!, { objects, stream }));
  };
  return { objects, stream, ofType, pages };
}

type Source = Pick<ReadPdf, "objects" | "stream">;

function pageText(page: string, source: Source): string {
  const resources = source.objects.get(Number(/\/Resources (\d+) 0 R/.exec(page)![1]))!;
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
      name!,
      unicodeOf(source.objects.get(Number(id))!, source),
    ]),
  );
  const content = refs(/\/Contents (\d+ 0 R)/.exec(page)![1]!)
    .map((id) => source.stream(id).toString("latin1"))
    .join("\n");
  let font = new Map<string, string>();
  const runs: string[] = [];
  for (const { 1: name, 2: shown } of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name)!;
    else
      runs.push(
        [...shown!.matchAll(/<([0-9a-f]*)>/g)]
          .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
          .map((glyph) => font.get(glyph) ?? "\ufffd")
          .join(""),
      );
  }
  return runs.join("\n");
}

/** The letters of each glyph, from the font's ToUnicode table. */
function unicodeOf(font: string, { stream }: Source): Map<string, string> {
  const table = stream(Number(/\/ToUnicode (\d+) 0 R/.exec(font)![1])).toString("latin1");
  const letters = new Map<string, string>();
  for (const { 1: from, 3: list } of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g))
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex], at) => {
      const units = (hex!.replace(/ /g, "").match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
      letters.set((parseInt(from!, 16) + at).toString(16).padStart(4, "0"), String.fromCharCode(...units));
    });
  return letters;
}
