import "server-only";
import type { Locale } from "@/lib/domain/text";
import { ArchivePdf, MARGIN } from "./archive-pdf";
import { drawCells, needRoom, type PaperCell, type Style } from "./cells-on-paper";
import { showable } from "./fonts";

export { undrawable } from "./fonts";

type Pair = [label: string, value: string];

/** A row of cells, and what is told of it below them in the width of the page. */
export interface TableRow {
  cells: string[];
  below: Pair[];
}

/** The parts of a document, in order. */
export type Block =
  | { kind: "title"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  | { kind: "quote"; text: string }
  | { kind: "code"; text: string }
  | { kind: "pairs"; rows: Pair[] }
  | {
      kind: "table";
      head: string[];
      widths: number[];
      /** The places of the columns that hold numbers. */
      numbers?: number[];
      rows: TableRow[];
    };

export interface DocumentInput {
  title: string;
  language: Locale;
  author: string;
  /** The dates of the PDF file: fixed, so that the same input gives the same bytes. */
  date: Date;
  footer: string;
  blocks: Block[];
}

const WIDTH = 595.28 - 2 * MARGIN;
const INK = "#1b2733";
const MUTED = "#566270";
const LINE = "#b9b2a2";
const GAP = 8;

/**
 * Renders a tagged A4 PDF/A-1b with embedded fonts, in which all of each text stands. The same
 * input always gives the same bytes.
 */
export function renderPdf(input: DocumentInput): Promise<Buffer> {
  const doc = new ArchivePdf(input);
  for (const block of input.blocks) draw(doc, readable(block, input.language));
  addFooters(doc, showable(input.footer, input.language));
  return doc.finish();
}

/** Replaces letters that the fonts lack, before anything is measured. */
function readable(block: Block, language: Locale): Block {
  const shown = (text: string) => showable(text, language);
  const both = ([label, value]: Pair): Pair => [shown(label), shown(value)];
  if (block.kind === "pairs") return { ...block, rows: block.rows.map(both) };
  if (block.kind === "table") {
    const rows = block.rows.map(({ cells, below }) => ({ cells: cells.map(shown), below: below.map(both) }));
    return { ...block, head: block.head.map(shown), rows };
  }
  return { ...block, text: shown(block.text) };
}

const styles = {
  title: { tag: "H1", font: "serif", size: 20, after: 10 },
  heading: { tag: "H2", font: "strong", size: 12, after: 4 },
  text: { tag: "P", font: "sans", size: 10, after: 6 },
  quote: { tag: "P", font: "serif", size: 12, after: 8 },
  code: { tag: "P", font: "mono", size: 8.5, after: 6 },
} as const;

const label: Style = { font: "sans", size: 9, colour: MUTED };
const value: Style = { font: "sans", size: 9, colour: INK };
const headStyle: Style = { font: "strong", size: 9, colour: MUTED };

function draw(doc: ArchivePdf, block: Block): void {
  if (block.kind === "pairs") {
    for (const pair of block.rows) drawPair(doc, pair, 0, 140);
    doc.y += 6;
  } else if (block.kind === "table") drawTable(doc, block);
  else {
    const { tag, after, ...style } = styles[block.kind];
    if (block.kind === "heading") {
      doc.y += 8;
      // A heading does not stand alone at the foot of a page.
      needRoom(doc, 60);
    }
    drawCells(doc, [{ text: block.text, left: 0, width: WIDTH, style: { ...style, colour: INK } }], { tag });
    doc.y += after;
  }
}

function drawPair(doc: ArchivePdf, [name, text]: Pair, left: number, column: number, onNewPage?: () => void) {
  const cells = [
    { text: name, left, width: column - GAP, style: label },
    { text, left: left + column, width: WIDTH - left - column, style: value },
  ];
  drawCells(doc, cells, { onNewPage });
  doc.y += 2;
}

function drawTable(
  doc: ArchivePdf,
  { head, widths, numbers = [], rows }: Extract<Block, { kind: "table" }>,
): void {
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, share) => sum + share * WIDTH, 0));
  const cellsOf = (texts: string[], style: Style): PaperCell[] =>
    texts.map((text, at) => ({
      ...{ text, left: lefts[at]!, width: widths[at]! * WIDTH - GAP, style },
      isNumber: numbers.includes(at),
    }));
  const drawHead = () => {
    drawCells(doc, cellsOf(head, headStyle));
    rule(doc);
  };
  needRoom(doc, 60);
  drawHead();
  for (const { cells, below } of rows) {
    drawCells(doc, cellsOf(cells, value), { onNewPage: drawHead });
    doc.y += 2;
    for (const pair of below) drawPair(doc, pair, lefts[1] ?? 0, 100, drawHead);
    if (below.length) rule(doc);
  }
  doc.y += 6;
}

function rule(doc: ArchivePdf): void {
  doc.markContent("Artifact", { type: "Layout" });
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(MARGIN + WIDTH, doc.y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  doc.endMarkedContent();
  doc.y += 4;
}

function addFooters(doc: ArchivePdf, text: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN + 8;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("sans").fontSize(8).fillColor(MUTED);
    doc.text(text, MARGIN, y, { width: WIDTH - 60, lineBreak: false });
    doc.text(`${page + 1} / ${count}`, MARGIN, y, { width: WIDTH, align: "right", lineBreak: false });
    doc.endMarkedContent();
  }
}
