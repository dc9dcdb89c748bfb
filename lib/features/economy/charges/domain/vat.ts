import { oreFromDatabase } from "@/lib/domain/money";

/** A rate of one with at most four decimals: "0.25". */
export const RATE = /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/;

const PARTS = 10_000n;

/** The rate in ten thousandths: "0.25" is 2500. */
function partsOf(rate: string): bigint {
  const [integer = "0", decimals = ""] = rate.split(".");
  return BigInt(integer) * PARTS + BigInt(decimals.padEnd(4, "0"));
}

/** VAT of a net amount that is not negative, in öre; a half goes up. */
export const vatOf = (netOre: number, rate: string): number =>
  oreFromDatabase((BigInt(netOre) * partsOf(rate) * 2n + PARTS) / (PARTS * 2n));

/** "25", "12.5": per cent, without zeros that say nothing. */
export function percentOf(rate: string): string {
  const parts = partsOf(rate);
  const decimals = (parts % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return `${parts / 100n}${decimals && `.${decimals}`}`;
}
