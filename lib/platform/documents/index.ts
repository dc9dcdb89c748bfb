import "server-only";
import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/domain/text";
import { hasLetter, isPlainLatin, registerFonts, runsOf, showable, type FontName } from "./fonts";

/** The parts of a document, in order. */
export type Block =
  | { kind: "title"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  | { kind: "quote"; text: string }
  | { kind: "code"; text: string }
  | { kind: "pairs"; rows: [label: string, value: string][] }
  | { kind: "table"; head: string[]; widths: number[]; rows: string[][] };

export interface DocumentInput {
  title: string;
  language: Locale;
  author: string;
  /** The dates of the PDF file: fixed, so that the same input gives the same bytes. */
  date: Date;
  footer: string;
  blocks: Block[];
}

type Pdf = InstanceType<typeof PDFDocument>;

const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;
const INK = "#1b2733";
const MUTED = "#566270";
const LINE = "#b9b2a2";

/** Renders a tagged A4 PDF with embedded fonts. The same input always gives the same bytes. */
export function renderPdf(input: DocumentInput): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: input.language,
    info: { Title: input.title, Author: input.author, CreationDate: input.date, ModDate: input.date },
  });
  registerFonts(doc);
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  for (const block of input.blocks) draw(doc, readable(block, input.language));
  addFooters(doc, input.footer);
  doc.end();
  return finished;
}

/** Replaces letters that the fonts lack, before anything is measured. */
function readable(block: Block, language: Locale): Block {
  const shown = (text: string) => showable(text, language, block.kind === "code" ? isPlainLatin : hasLetter);
  if (block.kind === "pairs")
    return {
      ...block,
      rows: block.rows.map(([label, value]): [string, string] => [shown(label), shown(value)]),
    };
  if (block.kind === "table")
    return { ...block, head: block.head.map(shown), rows: block.rows.map((cells) => cells.map(shown)) };
  return { ...block, text: shown(block.text) };
}

interface Style {
  font: FontName | "Courier";
  size: number;
  colour: string;
}

const styles = {
  title: { tag: "H1", font: "serif", size: 20, after: 10 },
  heading: { tag: "H2", font: "strong", size: 12, after: 4 },
  text: { tag: "P", font: "sans", size: 10, after: 6 },
  quote: { tag: "P", font: "serif", size: 12, after: 8 },
  code: { tag: "P", font: "Courier", size: 8.5, after: 6 },
} as const;

function draw(doc: Pdf, block: Block): void {
  if (block.kind === "pairs") return pairs(doc, block.rows);
  if (block.kind === "table") return table(doc, block);
  const { tag, after, ...style } = styles[block.kind];
  if (block.kind === "heading") doc.moveDown(0.6);
  doc.x = MARGIN;
  const write = () => writeText(doc, block.text, { ...style, colour: INK }, { width: WIDTH });
  doc.addStructure(doc.struct(tag, {}, write));
  doc.y += after;
}

/** Writes a text; each letter comes from the file of the face that has it. */
function writeText(
  doc: Pdf,
  text: string,
  style: Style,
  options: PDFKit.Mixins.TextOptions,
  at?: { x: number; y: number },
): void {
  const runs = style.font === "Courier" ? [{ text, font: style.font }] : runsOf(text, style.font);
  runs.forEach((run, index) => {
    doc.font(run.font).fontSize(style.size).fillColor(style.colour);
    const more = { ...options, continued: index < runs.length - 1 };
    if (index === 0 && at) doc.text(run.text, at.x, at.y, more);
    else doc.text(run.text, more);
  });
}

function pairs(doc: Pdf, rows: [string, string][]): void {
  for (const [label, value] of rows)
    row(doc, [label, value], [140, WIDTH - 140], ["sans", "sans"], [MUTED, INK]);
  doc.y += 6;
}

function table(doc: Pdf, { head, widths, rows }: Extract<Block, { kind: "table" }>): void {
  const sizes = widths.map((share) => share * WIDTH);
  const drawHead = () => {
    row(
      doc,
      head,
      sizes,
      head.map(() => "strong" as const),
      head.map(() => MUTED),
    );
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(MARGIN + WIDTH, doc.y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    doc.y += 3;
  };
  drawHead();
  for (const cells of rows) {
    const before = doc.bufferedPageRange().count;
    row(
      doc,
      cells,
      sizes,
      cells.map(() => "sans" as const),
      cells.map(() => INK),
      drawHead,
    );
    if (doc.bufferedPageRange().count === before) doc.y += 1;
  }
  doc.y += 6;
}

/** One row of cells, as high as the highest cell; begins a new page when it does not fit. */
function row(
  doc: Pdf,
  cells: string[],
  sizes: number[],
  fonts: FontName[],
  colours: string[],
  onNewPage?: () => void,
): void {
  const heights = cells.map((cell, i) =>
    doc
      .font(fonts[i]!)
      .fontSize(9)
      .heightOfString(cell || " ", { width: sizes[i]! - 8 }),
  );
  const height = Math.min(Math.max(...heights), 600);
  if (doc.y + height > doc.page.height - MARGIN - 14) {
    doc.addPage();
    onNewPage?.();
  }
  const y = doc.y;
  let x = MARGIN;
  cells.forEach((cell, i) => {
    const left = x;
    doc.addStructure(
      doc.struct("P", {}, () => {
        const style = { font: fonts[i]!, size: 9, colour: colours[i]! };
        writeText(doc, cell || " ", style, { width: sizes[i]! - 8, height, ellipsis: true }, { x: left, y });
      }),
    );
    x += sizes[i]!;
  });
  doc.x = MARGIN;
  doc.y = y + height + 4;
}

function addFooters(doc: Pdf, text: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN + 8;
    doc.font("sans").fontSize(8).fillColor(MUTED);
    doc.text(text, MARGIN, y, { width: WIDTH - 60, lineBreak: false });
    doc.text(`${page + 1} / ${count}`, MARGIN, y, { width: WIDTH, align: "right", lineBreak: false });
  }
}
