/** A table as the picture shows it: what it points at, each once. */
export interface DrawnTable {
  name: string;
  columns: number;
  pointsAt: string[];
}

export interface DrawnWing {
  name: string;
  tables: DrawnTable[];
}

const WIDTH = 1280;
const EDGE = 16;
const ACROSS = 5;
const GAP = 12;
const BOX = (WIDTH - 2 * EDGE - 116 - (ACROSS - 1) * GAP) / ACROSS;
const LINE = 15;

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const heightOf = ({ pointsAt }: DrawnTable): number => 34 + pointsAt.length * LINE;

/** Rows of boxes, each row as high as its highest. */
function rowsOf(tables: DrawnTable[]): DrawnTable[][] {
  return Array.from({ length: Math.ceil(tables.length / ACROSS) }, (_, row) =>
    tables.slice(row * ACROSS, (row + 1) * ACROSS),
  );
}

function box(table: DrawnTable, x: number, y: number, height: number): string {
  const lines = table.pointsAt.map(
    (name, index) =>
      `<text x="${x + 10}" y="${y + 40 + index * LINE}" class="to">\u2192 ${escape(name)}</text>`,
  );
  return [
    `<rect x="${x}" y="${y}" width="${BOX}" height="${height}" rx="3" class="box"/>`,
    `<text x="${x + 10}" y="${y + 20}" class="name">${escape(table.name)}</text>`,
    `<text x="${x + BOX - 8}" y="${y + 20}" class="n">${table.columns}</text>`,
    ...lines,
  ].join("\n");
}

/**
 * The tables by wing, from the top down, as an SVG: each with the number of its columns and the
 * tables it points at.
 */
export function drawTables(wings: DrawnWing[]): string {
  const parts: string[] = [];
  let y = EDGE;
  for (const { name, tables } of wings) {
    const top = y;
    y += 12;
    for (const row of rowsOf(tables)) {
      const height = Math.max(...row.map(heightOf));
      row.forEach((table, index) => parts.push(box(table, EDGE + 104 + index * (BOX + GAP), y, height)));
      y += height + GAP;
    }
    parts.unshift(
      `<rect x="${EDGE}" y="${top}" width="${WIDTH - 2 * EDGE}" height="${y - top}" class="wing"/>`,
      `<text x="${EDGE + 12}" y="${top + 30}" class="title">${escape(name)}</text>`,
    );
    y += 10;
  }
  const style =
    "text{font-family:system-ui,sans-serif;fill:#1d2630}.title{font-size:15px;font-weight:600}.name{font-size:13px;font-weight:600}" +
    ".to,.n{font-size:11px;fill:#51606e}.n{text-anchor:end}.wing{fill:#f3f1ea}.box{fill:#fff;stroke:#b9b4a5}";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 6}" role="img" aria-label="The tables by wing">`,
    `<style>${style}</style>`,
    `<rect width="${WIDTH}" height="${y + 6}" fill="#fff"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}
