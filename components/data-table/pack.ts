import type { Cell, CellFacts, CellNote, PackedCell, PackedRow } from "./cells";

export interface Packed {
  /** The common beginning of the rows' addresses. */
  base: string;
  /** Cells that occur several times, sent once. */
  shared: CellFacts[];
  rows: PackedRow[];
}

interface Unpacked {
  href: string | null;
  cells: { content: Cell; note: CellNote }[];
}

const isFacts = (content: Cell): content is CellFacts => typeof content === "object" && content !== null;

/** A cell that can be equal in many rows: a mark or a text without a link. */
const isCommon = (facts: CellFacts): boolean => "text" in facts && facts.href === undefined;

/** The rows as they are sent: each repeated text and look is sent once. */
export function packRows(rows: Unpacked[]): Packed {
  const base = commonStart(rows.flatMap(({ href }) => href ?? []));
  const places = new Map<string, number>();
  const shared: CellFacts[] = [];
  const placeOf = (facts: CellFacts): number => {
    const key = JSON.stringify(facts);
    const place = places.get(key) ?? shared.push(facts) - 1;
    places.set(key, place);
    return place;
  };
  const pack = (content: Cell): Exclude<PackedCell, unknown[]> => {
    if (isFacts(content)) return isCommon(content) ? placeOf(content) : content;
    return content === null || content === undefined || content === false || content === ""
      ? null
      : String(content);
  };
  const cellOf = ({ content, note }: Unpacked["cells"][number]): PackedCell =>
    note ? [pack(content), note] : pack(content);
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
