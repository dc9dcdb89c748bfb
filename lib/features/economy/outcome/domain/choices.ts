import type { Dims } from "./entry";
import { keptText } from "./kept-text";

/** A host has some thousand places; the office may be one of the smallest. */
const MOST_CHOICES = 3000;
const MOST_VALUES = 20_000;

const asked = ["ansvar", "projekt"] as const;

/** Counts the rows of each code that the office may be known by. */
export class Choices {
  readonly #counts = {
    ansvar: new Map<string, { rows: number }>(),
    projekt: new Map<string, { rows: number }>(),
  };
  /** How many different codes there are. */
  readonly #places = { ansvar: 0, projekt: 0 };

  count(dims: Dims): void {
    for (const one of asked) {
      const [value, counts] = [dims[one] ?? "", this.#counts[one]];
      const counted = counts.get(value);
      if (counted) counted.rows += 1;
      else {
        this.#places[one] += 1;
        if (counts.size < MOST_VALUES) counts.set(keptText(value), { rows: 1 });
      }
    }
  }

  /** Whether the rows are of several. */
  get areSeveral(): boolean {
    return this.#places.ansvar > 1 || this.#places.projekt > 1;
  }

  /** Those with the most rows first. */
  told(): { dimension: string; value: string; rows: number }[] {
    return asked
      .flatMap((dimension) =>
        [...this.#counts[dimension]].map(([value, { rows }]) => ({ dimension, value, rows })),
      )
      .filter(({ value }) => value !== "" && value.length <= 60)
      .toSorted((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_CHOICES);
  }
}
