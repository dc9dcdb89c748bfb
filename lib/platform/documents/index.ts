import "server-only";
import path from "node:path";
import PDFDocument from "pdfkit";

/** A document's parts, in order. */
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
  language: string;
  author: string;
  /** Fixes the file's dates, so that the same input gives the same bytes. */
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

const font = (family: "sans" | "serif", weight: 400 | 500 | 600): string =>
  path.join(
    process.cwd(),
    `node_modules/@fontsource/ibm-plex-${family}/files/ibm-plex-${family}-latin-${weight}-normal.woff`,
  );

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
  doc.registerFont("sans", font("sans", 400));
  doc.registerFont("strong", font("sans", 600));
  doc.registerFont("serif", font("serif", 500));
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  for (const block of input.blocks) draw(doc, block);
  addFooters(doc, input.footer);
  doc.end();
  return finished;
}

function draw(doc: Pdf, block: Block): void {
  switch (block.kind) {
    case "title":
      return say(
        doc,
        "H1",
        () => doc.font("serif").fontSize(20).fillColor(INK).text(block.text, { width: WIDTH }),
        10,
      );
    case "heading":
      doc.moveDown(0.6);
      return say(doc, "H2", () => doc.font("strong").fontSize(12).fillColor(INK).text(block.text), 4);
    case "text":
      return say(
        doc,
        "P",
        () => doc.font("sans").fontSize(10).fillColor(INK).text(block.text, { width: WIDTH }),
        6,
      );
    case "quote":
      return say(
        doc,
        "P",
        () => doc.font("serif").fontSize(12).fillColor(INK).text(block.text, { width: WIDTH }),
        8,
      );
    case "code":
      return say(
        doc,
        "P",
        () => doc.font("Courier").fontSize(8.5).fillColor(INK).text(block.text, { width: WIDTH }),
        6,
      );
    case "pairs":
      return pairs(doc, block.rows);
    case "table":
      return table(doc, block);
  }
}

function say(doc: Pdf, tag: "H1" | "H2" | "P", write: () => unknown, after: number): void {
  doc.x = MARGIN;
  doc.addStructure(doc.struct(tag, {}, () => void write()));
  doc.y += after;
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
      head.map(() => "strong"),
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
      cells.map(() => "sans"),
      cells.map(() => INK),
      drawHead,
    );
    if (doc.bufferedPageRange().count === before) doc.y += 1;
  }
  doc.y += 6;
}

/** One line of cells, as high as the highest of them; a new page begins before it when it does not fit. */
function row(
  doc: Pdf,
  cells: string[],
  sizes: number[],
  fonts: string[],
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
        doc.font(fonts[i]!).fontSize(9).fillColor(colours[i]!);
        doc.text(cell || " ", left, y, { width: sizes[i]! - 8, height, ellipsis: true });
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
