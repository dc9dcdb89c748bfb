import { exact, Fraction, halfUpOf, sumOf, whole } from "./fraction";
import { shareText } from "./table";

/** A member's row as it was decided: its printed share and its amounts. */
export interface AgreedRow {
  code: string;
  /** A decimal string of one; null where none was printed. */
  share: string | null;
  amounts: { year: number; ore: number }[];
}

const TKR = 100_000;

/** The unit that amounts are printed in: thousands of kronor, kronor or öre, whichever fits all. */
export const printedUnit = (ores: number[]): number =>
  [TKR, 100].find((unit) => ores.every((ore) => ore % unit === 0)) ?? 1;

export const yearsOf = (rows: AgreedRow[]): number[] =>
  [...new Set(rows.flatMap(({ amounts }) => amounts.map(({ year }) => year)))].sort((a, b) => a - b);

interface Reproduced {
  year: number;
  agree: number;
  of: number;
  rows: { code: string; fromShareOre: number; agreedOre: number; differenceOre: number }[];
}

/**
 * Whether each share times the year's sum gives the amount that was agreed, in the unit in which
 * the amounts are printed. Of the first year; null where there is nothing to compare.
 */
export function sharesReproduce(rows: AgreedRow[]): Reproduced | null {
  const [year] = yearsOf(rows);
  if (year === undefined) return null;
  const told = rows.flatMap(({ code, share, amounts }) => {
    const ore = amounts.find((amount) => amount.year === year)?.ore;
    return share === null || ore === undefined ? [] : [{ code, share, ore }];
  });
  if (told.length === 0) return null;
  const all = rows.flatMap(({ amounts }) => amounts.filter((amount) => amount.year === year));
  const total = sumOf(all.map(({ ore }) => whole(ore)));
  const unit = whole(printedUnit(all.map(({ ore }) => ore)));
  const printed = (amount: Fraction) => halfUpOf(amount.div(unit));
  const compared = told.map(({ code, share, ore }) => {
    const amount = exact(share).mul(total);
    const fromShareOre = Number(halfUpOf(amount));
    return {
      agrees: printed(amount) === printed(whole(ore)),
      row: { code, fromShareOre, agreedOre: ore, differenceOre: ore - fromShareOre },
    };
  });
  return {
    year,
    agree: compared.filter(({ agrees }) => agrees).length,
    of: compared.length,
    rows: compared.map(({ row }) => row),
  };
}

interface ShareClass {
  share: string;
  codes: string[];
  amounts: { year: number; agreedOre: number }[];
}

/**
 * Members with one printed share that have the same amount in every year: the amounts seem to
 * follow a class of size and not the share. A share of a single member says nothing, and one that
 * means different amounts is no class.
 */
export function classesOf(rows: AgreedRow[]): ShareClass[] {
  const groups = new Map<string, AgreedRow[]>();
  for (const row of rows) {
    if (row.share === null || row.amounts.length === 0) continue;
    const key = shareText(exact(row.share));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const told = ({ amounts }: AgreedRow) =>
    [...amounts].sort((a, b) => a.year - b.year).map(({ year, ore }) => ({ year, agreedOre: ore }));
  return [...groups]
    .filter(
      ([, group]) => group.length > 1 && new Set(group.map((row) => JSON.stringify(told(row)))).size === 1,
    )
    .map(([share, group]) => ({
      share,
      codes: group.map(({ code }) => code).sort(),
      amounts: told(group[0]!),
    }))
    .sort((a, b) => exact(a.share).compare(exact(b.share)));
}
