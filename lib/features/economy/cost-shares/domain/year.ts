import { oreFromDatabase } from "@/lib/domain/money";
import type { AgreementRow } from "../schema";
import type { Sharer } from "./answer";
import { largestRemainder } from "./apportion";
import { exact, Fraction, sumOf, whole, ZERO } from "./fraction";
import { monthsOf } from "./months";

/** A key's rows of a single year. */
interface YearOfKey {
  year: number;
  rows: AgreementRow[];
  sharers: Sharer[];
  /** What is divided, in öre; null for what the key itself says. */
  totalOre: number | null;
}

/**
 * What each bears in a year, in öre. Of a key itself what was agreed, else what its rule gives; of
 * a total its part, which the parts add up to whatever the key rounds to. Null where the key says
 * nothing of the year. Who bears nothing is left out.
 */
export function amountsOfYear(given: YearOfKey): Map<string, number> | null {
  const amounts = given.totalOre === null ? ownAmounts(given.rows) : dividedAmounts(given, given.totalOre);
  return amounts && new Map([...amounts].filter(([, ore]) => ore !== 0));
}

function ownAmounts(rows: AgreementRow[]): Map<string, number> | null {
  const said = rows.flatMap(({ municipality: { code }, amounts: [amount] }) => {
    const ore = amount?.agreedOre ?? amount?.computedOre ?? null;
    return ore === null ? [] : [[code, ore] as const];
  });
  return said.length === 0 ? null : new Map(said);
}

function dividedAmounts(given: YearOfKey, totalOre: number): Map<string, number> | null {
  const weights = weightsOf(given);
  const sum = sumOf(weights.map(({ weight }) => weight));
  if (sum.equals(ZERO)) return null;
  const portions = weights.map(({ code, weight }) => ({
    code,
    exact: whole(totalOre).mul(weight).div(sum),
  }));
  const divided = largestRemainder(portions, BigInt(totalOre), 1n);
  return new Map([...divided].map(([code, ore]) => [code, oreFromDatabase(ore)]));
}

/**
 * By what a total is divided: what the rule gives; else the shares, which together are made a
 * whole, by the months of membership; else what was agreed for the year.
 */
function weightsOf({ year, rows, sharers }: YearOfKey): { code: string; weight: Fraction }[] {
  const membership = new Map(sharers.map((sharer) => [sharer.code, sharer]));
  const ways: ((row: AgreementRow) => Fraction | null)[] = [
    ({ amounts: [amount] }) => wholeOrNull(amount?.computedOre),
    ({ municipality, share }) => {
      const member = membership.get(municipality.code);
      return share !== null && member ? exact(share).mul(whole(monthsOf(member, year))) : null;
    },
    ({ amounts: [amount] }) => wholeOrNull(amount?.agreedOre),
  ];
  for (const way of ways) {
    const weights = rows.flatMap((row) => {
      const weight = way(row);
      return weight === null ? [] : [{ code: row.municipality.code, weight }];
    });
    if (weights.some(({ weight }) => !weight.equals(ZERO))) return weights;
  }
  return [];
}

const wholeOrNull = (ore: number | null | undefined): Fraction | null =>
  ore === null || ore === undefined ? null : whole(ore);
