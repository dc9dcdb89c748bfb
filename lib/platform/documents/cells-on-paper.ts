import { MARGIN, type ArchivePdf } from "./archive-pdf";
import { runsOf, type FontName } from "./fonts";
import { linesOf } from "./lines";

export interface Style {
  font: FontName;
  size: number;
  colour: string;
}

/** A text in its column: `left` and `width` in points, counted from the margin. */
export interface PaperCell {
  text: string;
  left: number;
  width: number;
  style: Style;
  /** A number: it ends where its column does. */
  isNumber?: boolean;
}

/** Between the top of a line and its baseline, and between two baselines, for a size of one. */
const ASCENT = 1;
const LEADING = 1.35;

const bottom = (doc: ArchivePdf): number => doc.page.height - MARGIN - 14;

function newPage(doc: ArchivePdf): void {
  doc.addPage();
  doc.y = MARGIN;
}

/** Begins a new page unless `height` points are left on this one. */
export function needRoom(doc: ArchivePdf, height: number): void {
  if (doc.y + height > bottom(doc)) newPage(doc);
}

function widthOf(doc: ArchivePdf, text: string, { font, size }: Style): number {
  return runsOf(text, font).reduce(
    (sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text),
    0,
  );
}

function drawLine(doc: ArchivePdf, line: string, style: Style, x: number, y: number): void {
  let at = x;
  for (const run of runsOf(line, style.font)) {
    doc.font(run.font).fontSize(style.size).fillColor(style.colour);
    doc.text(run.text, at, y + ASCENT * style.size, { lineBreak: false, baseline: "alphabetic" });
    at += doc.widthOfString(run.text);
  }
}

/**
 * Draws cells beside each other, as high as the highest of them. What does not fit on the page goes
 * on on the next, after `onNewPage` has drawn what each page begins with: nothing is left out.
 */
export function drawCells(
  doc: ArchivePdf,
  cells: PaperCell[],
  { tag = "P", onNewPage }: { tag?: string; onNewPage?: (() => void) | undefined } = {},
): void {
  const height = Math.max(...cells.map(({ style }) => style.size * LEADING));
  const columns = cells.map(({ text, width, style }) =>
    linesOf(text, width, (part) => widthOf(doc, part, style)),
  );
  const count = Math.max(...columns.map((lines) => lines.length));
  for (let from = 0; from < count;) {
    const room = Math.floor((bottom(doc) - doc.y) / height);
    // A single line of several is not left alone at the foot of a page.
    if (room < Math.min(from === 0 ? 2 : 1, count - from)) {
      newPage(doc);
      onNewPage?.();
      continue;
    }
    const until = Math.min(count, from + room);
    const top = doc.y;
    cells.forEach(({ left, width, style, isNumber }, index) => {
      const lines = columns[index]!.slice(from, until);
      if (!lines.some(Boolean)) return;
      const startOf = (line: string) =>
        MARGIN + left + (isNumber ? Math.max(width - widthOf(doc, line, style), 0) : 0);
      const write = () =>
        lines.forEach((line, row) => drawLine(doc, line, style, startOf(line), top + row * height));
      doc.addStructure(doc.struct(tag, {}, write));
    });
    doc.y = top + (until - from) * height;
    from = until;
  }
}
