/** About the width of a character and of the room between two words, in the picture's units. */
const CHARACTER = 7;
const GAP = 10;

interface Word {
  /** Where it belongs. */
  at: number;
  text: string;
}

interface PlacedWord {
  text: string;
  /** Where it begins, and in which row it stands: 0 is the first. */
  start: number;
  row: number;
}

/**
 * Places words below a line so that none lies over another: each in the middle of its place, moved
 * inside the edges, in the first row that has room for it.
 */
export function inRows(
  words: readonly Word[],
  edges: { from: number; to: number },
): { words: PlacedWord[]; rows: number } {
  const ends: number[] = [];
  const placed = words
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }): PlacedWord => {
      const width = text.length * CHARACTER;
      const start = Math.max(edges.from, Math.min(at - width / 2, edges.to - width));
      const free = ends.findIndex((end) => end + GAP <= start);
      const row = free === -1 ? ends.length : free;
      ends[row] = start + width;
      return { text, start, row };
    });
  return { words: placed, rows: Math.max(1, ends.length) };
}
