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

interface ShareRow {
  units: number;
  amounts: { year: number; maxOre: number }[];
}

/**
 * What a reader must know before using the table: shares that are not one together, and amounts
 * that share times total does not give (more than a half thousand apart, the rounding of a printed
 * table). Nothing is corrected: amounts are decided, shares are shown.
 */
export function noticesOf(rows: ShareRow[], totals: { year: number; maxOre: number }[]): CostShareNotice[] {
  const notices: CostShareNotice[] = [];
  if (rows.length && rows.reduce((sum, row) => sum + row.units, 0) !== SHARE_UNIT)
    notices.push("sharesDoNotSumToOne");
  const differs = rows.some((row) =>
    row.amounts.some(({ year, maxOre }) => {
      const total = totals.find((t) => t.year === year)?.maxOre ?? 0;
      return Math.abs(maxOre - (total * row.units) / SHARE_UNIT) > 50_000;
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
