/**
 * The cells that a spreadsheet has copied: rows by lines, cells by tabs, and what holds a tab, a
 * line break or a quotation mark between quotation marks. Empty for nothing.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = (cell: string) => row.push(cell.replace(/\s*\r?\n\s*/g, " ").trim());
  while (at < text.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/.exec(text.slice(at));
    const cell = quoted ?? /^[^\t\r\n]*/.exec(text.slice(at))!;
    end(quoted ? quoted[1]!.replaceAll('""', '"') : cell[0]);
    at += cell[0].length;
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length) end("");
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
