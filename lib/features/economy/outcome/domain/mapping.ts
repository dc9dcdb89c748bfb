import { dimensions, type Dims } from "./entry";

/** Which accounts are a group: those that begin so, with these dimensions where any are named. */
export interface MappingRule {
  accountPrefix: string;
  dims: Dims;
  group: string;
}

const named = ({ dims }: MappingRule) => dimensions.filter((one) => dims[one] !== undefined);

/**
 * A function that tells the group of an account: the longest prefix wins, among equals the rule
 * with most dimensions, then the one that is said first. Null where no rule fits.
 */
export function groupFinder(rules: readonly MappingRule[]): (account: string, dims: Dims) => string | null {
  const ordered = rules.toSorted(
    (a, b) => b.accountPrefix.length - a.accountPrefix.length || named(b).length - named(a).length,
  );
  return (account, dims) =>
    ordered.find(
      (rule) =>
        account.startsWith(rule.accountPrefix) && named(rule).every((one) => rule.dims[one] === dims[one]),
    )?.group ?? null;
}

/** Rules that say the same accounts with the same dimensions as an earlier one: by their places. */
export function saidTwice(rules: readonly MappingRule[]): number[] {
  const seen = new Set<string>();
  return rules.flatMap((rule, place) => {
    const key = JSON.stringify([rule.accountPrefix, ...dimensions.map((one) => rule.dims[one] ?? null)]);
    if (seen.has(key)) return [place];
    seen.add(key);
    return [];
  });
}
