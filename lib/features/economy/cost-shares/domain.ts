import type { CostShare, CostShareNotice } from "./schema";

/** Shares are counted in ten-thousandths, so that 0,1 + 0,2 is 0,3. */
export const SHARE_UNIT = 10_000;

/**
 * Ten-thousandths as a decimal string with two decimals, or as many as it needs: 300 is "0.03", 125
 * is "0.0125".
 */
export function shareText(units: number): string {
  const digits = (units / SHARE_UNIT).toFixed(4);
  return digits.replace(/(\.\d\d)(\d?)0+$/, (_all, two: string, third: string) =>
    third && third !== "0" ? two + third : two,
  );
}

/** Half a thousand, in öre. */
const HALF_A_THOUSAND = 50_000;

interface ShareRow {
  units: number;
  amounts: { year: number; maxOre: number }[];
}

/**
 * What a reader must know before using the table: shares that are not one together, and amounts
 * that share times total does not give. Amounts are rounded to thousands, so each may be half a
 * thousand off, and so may each of those that the total is the sum of. Nothing is corrected:
 * amounts are decided, shares are shown.
 */
export function noticesOf(rows: ShareRow[], totals: { year: number; maxOre: number }[]): CostShareNotice[] {
  const notices: CostShareNotice[] = [];
  if (rows.length && rows.reduce((sum, row) => sum + row.units, 0) !== SHARE_UNIT)
    notices.push("sharesDoNotSumToOne");
  const differs = rows.some((row) =>
    row.amounts.some(({ year, maxOre }) => {
      const total = totals.find((t) => t.year === year)?.maxOre ?? 0;
      const share = row.units / SHARE_UNIT;
      return Math.abs(maxOre - total * share) > HALF_A_THOUSAND * (1 + share * rows.length);
    }),
  );
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
