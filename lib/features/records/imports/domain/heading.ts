import type { Column, ImportField } from "./field";
import { foldHeading } from "./fold";
import { namesMoney } from "./number-value";

/** A shorter word names a column only where it stands alone. */
export const SHORTEST_PART = 4;

/**
 * How surely a heading names a field: 3 its very word, 2 begins with it, 1 holds it; 0 not at all.
 */
function likeness(heading: string, words: readonly string[]): number {
  let best = 0;
  for (const [place, word] of words.entries()) {
    const sure = word.length / 1000 - place / 10_000;
    // Of two that are words of a field, the one that is told first: "Text" before "Leverantör".
    if (heading === word) best = Math.max(best, 4 - place / 1000);
    else if (word.length >= SHORTEST_PART && heading.startsWith(`${word} `)) best = Math.max(best, 2 + sure);
    else if (word.length >= SHORTEST_PART && ` ${heading} `.includes(` ${word} `))
      best = Math.max(best, 1 + sure);
  }
  return best;
}

/** Whether a heading names a field of ours for sure: what head rows are known by. */
export const namesField = (heading: string, fields: readonly ImportField[]): boolean => {
  const folded = foldHeading(heading);
  return folded !== "" && fields.some(({ words }) => likeness(folded, words) >= 2);
};

/** A column with its heading as it stands alone, and as it stands below another. */
export interface Headed {
  index: number;
  header: string;
  /** The lower of two headings, where there are two. */
  own: string;
  samples: string[];
}

/** Of twins, "Ansvar" and "Ansvar, text", the one that is told in words. */
const TWIN = /^(text|namn|navn|name|benämning|klartext)$/;

function wordedTwin(column: Headed, columns: readonly Headed[], taken: ReadonlySet<number>): Headed {
  const folded = foldHeading(column.own);
  const areCodes = column.samples.length > 0 && column.samples.every((sample) => /^[\d .-]+$/.test(sample));
  if (!areCodes) return column;
  const twin = columns.find(
    ({ index, own }) =>
      !taken.has(index) &&
      foldHeading(own).startsWith(`${folded} `) &&
      TWIN.test(foldHeading(own).slice(folded.length + 1)),
  );
  return twin ?? column;
}

/** Which column is which field, by its heading; each field once, the surest first. */
export function guessColumns(columns: readonly Headed[], fields: readonly ImportField[]): Column[] {
  const found = columns.flatMap((column) =>
    fields.map((field, order) => {
      // "Drift" is how a system is run; "Drift (tkr)" is what that costs.
      const sure =
        namesMoney(column.header) && field.kind !== "ore"
          ? 0
          : Math.max(
              likeness(foldHeading(column.own), field.words),
              likeness(foldHeading(column.header), field.words),
            );
      return { column, field, order, sure };
    }),
  );
  const byColumn = new Map<number, string>();
  const taken = new Set<string>();
  const surest = found
    .filter(({ sure }) => sure > 0)
    .toSorted((a, b) => b.sure - a.sure || a.column.index - b.column.index || a.order - b.order);
  for (const { column, field } of surest) {
    if (taken.has(field.key) || byColumn.has(column.index)) continue;
    const isInWords = ["name", "text", "place", "lines"].includes(field.kind);
    const chosen = isInWords ? wordedTwin(column, columns, new Set(byColumn.keys())) : column;
    byColumn.set(chosen.index, field.key);
    taken.add(field.key);
  }
  return columns.map(({ index, header, samples }) => ({
    index,
    header,
    samples,
    field: byColumn.get(index) ?? null,
  }));
}

/** The headings of a file as one text, to know the next file with the same ones by. */
export const headingsOf = (columns: readonly Pick<Column, "header">[]): string =>
  columns.map(({ header }) => foldHeading(header)).join("\n");
