import type { Cell, CellFacts, CellNote, PackedCell, PackedRow } from "./cells";

export interface Packed {
  /** The common beginning of the rows' addresses. */
  base: string;
  /** Cells and notes that occur several times, sent once. */
  shared: (CellFacts | string)[];
  rows: PackedRow[];
}

interface Unpacked {
  href: string | null;
  cells: { content: Cell; note: CellNote }[];
}

/** A shorter text is not longer than the number that would stand for it. */
const SHORTEST_SHARED = 4;

const isFacts = (content: Cell): content is CellFacts => typeof content === "object" && content !== null;

/** Whether several rows can have the same: a mark or a text, and no element. */
const canBeShared = (facts: CellFacts | string): boolean =>
  typeof facts === "string" ? facts.length >= SHORTEST_SHARED : "text" in facts;

/** What is drawn for a cell: null for nothing, else facts or a text. */
function drawn(content: Cell): CellFacts | string | null {
  if (isFacts(content)) return content;
  return content === null || content === undefined || content === false || content === ""
    ? null
    : String(content);
}

const keyOf = (facts: CellFacts | string): string => JSON.stringify(facts);

/** Everything that stands in several places, with its place among what is shared. */
function findShared(rows: Unpacked[]) {
  const seen = new Set<string>();
  const places = new Map<string, number>();
  const shared: Packed["shared"] = [];
  const note = (facts: CellFacts | string | null) => {
    if (facts === null || !canBeShared(facts)) return;
    const key = keyOf(facts);
    if (!seen.has(key)) seen.add(key);
    else if (!places.has(key)) places.set(key, shared.push(facts) - 1);
  };
  for (const { cells } of rows)
    for (const cell of cells) {
      note(drawn(cell.content));
      note(cell.note || null);
    }
  return { places, shared };
}

/** The rows as they are sent: what is repeated is sent once, and its number where it stands. */
export function packRows(rows: Unpacked[]): Packed {
  const base = commonStart(rows.flatMap(({ href }) => href ?? []));
  const { places, shared } = findShared(rows);
  const pack = <T extends CellFacts | string | null>(facts: T): T | number =>
    facts === null || !canBeShared(facts) ? facts : (places.get(keyOf(facts)) ?? facts);
  const cellOf = ({ content, note }: Unpacked["cells"][number]): PackedCell =>
    note ? [pack(drawn(content)), pack(note)] : pack(drawn(content));
  return {
    base,
    shared,
    rows: rows.map(({ href, cells }) => [
      href === null ? null : href.slice(base.length),
      ...cells.map(cellOf),
    ]),
  };
}

/** The common beginning of all addresses, up to a slash. */
function commonStart([first = "", ...others]: string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, first.slice(0, length).lastIndexOf("/") + 1);
}
