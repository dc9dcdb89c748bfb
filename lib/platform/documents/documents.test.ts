import { describe, expect, it } from "vitest";
import { renderPdf, type Block } from ".";
import { readPdf } from "@/lib/testing/pdf";

const render = (...blocks: Block[]) =>
  renderPdf({
    title: "Godkännande <1> & bilaga",
    language: "sv",
    author: "Arkiv & Co",
    date: new Date("2026-03-01T12:00:00Z"),
    footer: "Arkivlots",
    blocks,
  });
const bare = (text: string) => text.replace(/\s/g, "");

describe("a document", () => {
  it("breaks a cell over pages, and every letter of it is there", async () => {
    const note = Array.from({ length: 900 }, (_, at) => `ord${at} ≤ åäö`).join(" ");
    const pdf = readPdf(
      await render({
        kind: "table",
        head: ["Nr", "Anteckning"],
        widths: [0.2, 0.8],
        rows: [{ cells: ["1", note], below: [["Underlag", note]] }],
      }),
    );
    const pages = pdf.pages();
    expect(pages.length).toBeGreaterThan(2);
    const text = bare(pages.join("").replace(/Nr\s*Anteckning/g, "")).replace(/Arkivlots\d+\/\d+/g, "");
    expect(text).toBe(bare(`1${note}Underlag${note}`));
  });

  it("draws the signs of measuring and the letters of Skolt Sámi", async () => {
    const text = "≤ ≥ ≠ → ✓ ‰ Ω Ǥǥ Ǧǧ Ǩǩ Ǯǯ Ʒʒ ʹ Õõ Ŋŋ";
    for (const kind of ["title", "heading", "text", "quote", "code"] as const)
      expect(bare(readPdf(await render({ kind, text })).pages()[0]!)).toContain(bare(text));
  });

  it("is what PDF/A-1b asks, as far as can be seen without its checker", async () => {
    const bytes = await render({ kind: "text", text: "åäö ≤ ʒ" }, { kind: "code", text: "0a1b" });
    const pdf = readPdf(bytes);
    const all = [...pdf.objects.values()].join("\n");
    expect(bytes.subarray(0, 8).toString()).toBe("%PDF-1.4");
    const [catalog] = pdf.ofType("Catalog").map((id) => pdf.objects.get(id)!);
    expect(catalog).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
    expect(catalog).toMatch(/\/Lang \(sv\)/);
    const xmp = pdf.stream(pdf.ofType("Metadata")[0]!).toString("utf8");
    for (const said of [
      "<pdfaid:part>1</pdfaid:part>",
      "<pdfaid:conformance>B</pdfaid:conformance>",
      "Godkännande &lt;1&gt; &amp; bilaga",
      "<rdf:li>Arkiv &amp; Co</rdf:li>",
      "<xmp:ModifyDate>2026-03-01T12:00:00Z</xmp:ModifyDate>",
    ])
      expect(xmp).toContain(said);
    // Nothing transparent, encrypted, attached, compressed by LZW or fetched from elsewhere.
    expect(all).not.toMatch(/\/SMask|\/CA |\/ca |\/Encrypt|\/EmbeddedFile|\/LZWDecode|\/JavaScript|\/URI/);
    expect(bytes.toString("latin1")).toMatch(/\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/);
    expect(all).not.toMatch(/\/Subtype \/Type1\b/);
    for (const id of pdf.ofType("FontDescriptor")) {
      const descriptor = pdf.objects.get(id)!;
      expect(descriptor).toMatch(/\/FontFile[23] \d+ 0 R/);
      const set = pdf.stream(Number(/\/CIDSet (\d+) 0 R/.exec(descriptor)![1]));
      const named = [...set].reduce((sum, byte) => sum + byte.toString(2).replace(/0/g, "").length, 0);
      expect(named).toBe(glyphsIn(pdf.stream(Number(/\/FontFile2 (\d+) 0 R/.exec(descriptor)![1]))));
    }
  });

  it("is the same bytes each time", async () => {
    const block: Block = { kind: "text", text: "samma" };
    expect((await render(block)).equals(await render(block))).toBe(true);
  });
});

/** The number of glyphs that a TrueType file says it has (maxp). */
function glyphsIn(file: Buffer): number {
  for (let table = 0; table < file.readUInt16BE(4); table += 1)
    if (file.toString("latin1", 12 + table * 16, 16 + table * 16) === "maxp")
      return file.readUInt16BE(file.readUInt32BE(20 + table * 16) + 4);
  throw new Error("maxp");
}
