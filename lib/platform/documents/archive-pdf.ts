import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/domain/text";
import { registerFonts } from "./fonts";

interface ArchiveInfo {
  title: string;
  author: string;
  language: Locale;
  /** The dates of the PDF file: fixed, so that the same input gives the same bytes. */
  date: Date;
}

export const MARGIN = 56;
const PRODUCER = "Arkivlots (PDFKit)";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The parts of pdfkit that its types do not tell. */
interface Inner {
  _fontFamilies: Record<string, EmbeddedFont>;
  appendXML(xml: string): void;
}
interface EmbeddedFont {
  subset: { encode(): Uint8Array; glyphs: number[] };
  font: { getGlyph(id: number): { advanceWidth: number } };
  scale: number;
  widths: number[];
}

/**
 * An A4 document that claims PDF/A-1b (ISO 19005-1), tagged, with embedded fonts. Two things that
 * pdfkit leaves open are done here: its metadata is not escaped and lacks the day of change, and
 * its list of a font's glyphs (CIDSet) lacks the parts that letters with accents are put together
 * from.
 */
export class ArchivePdf extends PDFDocument {
  constructor({ title, author, language, date }: ArchiveInfo) {
    super({
      size: "A4",
      // No font of the PDF reader's own: each text names its face.
      font: "",
      margins: { top: MARGIN, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
      bufferPages: true,
      pdfVersion: "1.4",
      subset: "PDF/A-1b",
      tagged: true,
      displayTitle: true,
      lang: language,
      info: {
        Title: title,
        Author: author,
        Producer: PRODUCER,
        Creator: PRODUCER,
        CreationDate: date,
        ModDate: date,
      },
    });
    registerFonts(this);
  }

  /** The metadata: the facts of `info` once more, as the standard asks. pdfkit calls it. */
  protected _addInfo(): void {
    const { Title = "", Author = "", CreationDate = new Date(0) } = this.info;
    const date = `${CreationDate.toISOString().slice(0, 19)}Z`;
    this.appendXML(`
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <xmp:CreateDate>${date}</xmp:CreateDate>
        <xmp:ModifyDate>${date}</xmp:ModifyDate>
        <xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(Title)}</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>${escaped(Author)}</rdf:li></rdf:Seq></dc:creator>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <pdf:Producer>${PRODUCER}</pdf:Producer>
      </rdf:Description>`);
  }

  /** Ends the document and gives its bytes. */
  finish(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const finished = new Promise<Buffer>((resolve, reject) => {
      this.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.on("end", () => resolve(Buffer.concat(chunks)));
      this.on("error", reject);
    });
    this.#nameAllGlyphs();
    this.end();
    return finished;
  }

  #nameAllGlyphs(): void {
    const { _fontFamilies: fonts } = this as unknown as Inner;
    for (const { subset, font, scale, widths } of Object.values(fonts)) {
      // Adds the parts of composed letters to the subset; they are numbered after the letters.
      subset.encode();
      subset.glyphs.forEach((id, at) => (widths[at] ??= font.getGlyph(id).advanceWidth * scale));
    }
  }
}
