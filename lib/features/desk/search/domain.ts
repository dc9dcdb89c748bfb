import { searchKinds, type NamedPage, type SearchKind } from "./schema";

/** How many of a kind are shown among the others. */
export const MOST_OF_A_KIND = 8;

/** How many of a kind the page counts, and shows when it shows that kind alone. */
export const MOST_COUNTED = 500;

/** A word is one bit of a bigint, the sign left out. */
const MOST_WORDS = 60;

/**
 * The words of what somebody wrote, each once. Letters and digits make words; everything else parts
 * them, so that no operator of the database's search language ever reaches it.
 */
export function wordsOf(query: string): string[] {
  const words =
    query
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Hits under their kinds, in the kinds' order; kinds without any are left out. */
export const groupByKind = <T extends { kind: SearchKind }>(hits: T[]): { kind: SearchKind; hits: T[] }[] =>
  searchKinds
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((group) => group.hits.length > 0);

/** The pages that every word is the beginning of a word of; all of them when nothing is written. */
export function pagesNamed<P extends Omit<NamedPage, "isAction">>(pages: P[], query: string): P[] {
  const asked = wordsOf(query);
  return pages.filter(({ title, words }) => {
    const own = wordsOf(`${title} ${words}`);
    return asked.every((word) => own.some((one) => one.startsWith(word)));
  });
}
