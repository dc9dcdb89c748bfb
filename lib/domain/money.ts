/** Amounts are integers in öre (SEK and NOK alike); screens show tkr, thousands of the currency's unit. */
const ORE_PER_TKR = 100_000;

/** Turns a database bigint into a number; a silent loss of precision would be a wrong amount. Throws RangeError. */
export function oreFromDatabase(value: bigint): number {
  const ore = Number(value);
  if (!Number.isSafeInteger(ore)) throw new RangeError(`amount out of range: ${value} öre`);
  return ore;
}

/** Whole thousands as in printed budget tables: 820 000 000 öre is 8200 tkr. */
export const oreToTkr = (ore: number): number => ore / ORE_PER_TKR;

/** Thousands of kronor as printed, to öre. */
export const tkrToOre = (tkr: number): number => Math.round(tkr * ORE_PER_TKR);

/** Budget minus outcome, in öre: an overspend is negative. */
export const difference = (budgetOre: number, outcomeOre: number): number => budgetOre - outcomeOre;
