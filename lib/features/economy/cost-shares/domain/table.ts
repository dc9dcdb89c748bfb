import type { CostShare, CostShareNotice } from "../schema";
import { decimalText, exact, Fraction, sumOf, whole } from "./fraction";

/** How many decimals a share has at most. */
const MOST_DECIMALS = 10;

/** A share as a decimal string with two decimals, or as many as it needs: "0.03", "0.0125". */
export function shareText(share: Fraction): string {
  const [integer = "0", decimals = ""] = decimalText(share, MOST_DECIMALS).split(".");
  return `${integer}.${decimals.padEnd(2, "0")}`;
}

/** Half a thousand, in öre. */
const HALF_A_THOUSAND = 50_000;

interface ShareRow {
  /** A decimal string; null where none was printed. */
  share: string | null;
  amounts: { year: number; maxOre: number }[];
}

/** The sum of the shares that are printed; null where none is. */
export function sumOfShares(rows: Pick<ShareRow, "share">[]): string | null {
  const shares = rows.flatMap(({ share }) => (share === null ? [] : [exact(share)]));
  return shares.length === 0 ? null : shareText(sumOf(shares));
}

/**
 * What a reader must know before using the table: shares that are not one together, and amounts
 * that share times total does not give. Amounts are rounded to thousands, so each may be half a
 * thousand off, and so may each of those that the total is the sum of. Nothing is corrected:
 * amounts are decided, shares are shown.
 */
export function noticesOf(rows: ShareRow[], totals: { year: number; maxOre: number }[]): CostShareNotice[] {
  const notices: CostShareNotice[] = [];
  const sum = sumOfShares(rows);
  if (sum !== null && !exact(sum).equals(1n)) notices.push("sharesDoNotSumToOne");
  const differs = rows.some(({ share, amounts }) => {
    if (share === null) return false;
    const part = exact(share);
    const forgiven = part.mul(whole(rows.length)).add(1n).mul(whole(HALF_A_THOUSAND));
    return amounts.some(({ year, maxOre }) => {
      const total = whole(totals.find((one) => one.year === year)?.maxOre ?? 0);
      return whole(maxOre).sub(total.mul(part)).abs().gt(forgiven);
    });
  });
  if (differs) notices.push("sharesDoNotReproduceAmounts");
  return notices;
}

/**
 * One year's amounts, in öre, the largest first; equal ones keep the order they came in. Who has
 * none that year is left out.
 */
export const amountsOf = (
  rows: Pick<CostShare, "municipality" | "amounts">[],
  year: number,
): { municipality: CostShare["municipality"]; maxOre: number }[] =>
  rows
    .flatMap(({ municipality, amounts }) =>
      amounts.filter((amount) => amount.year === year).map(({ maxOre }) => ({ municipality, maxOre })),
    )
    .sort((a, b) => b.maxOre - a.maxOre);
