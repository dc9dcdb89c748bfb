import { percentOf, RATE } from "../domain/vat";

/** Per cent as people write it, as a rate of one: "25" is "0.25". Null for what is no such rate. */
export function readPercent(written: string): string | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(written.replace(/[\s\u00a0%]/g, ""));
  if (!found) return null;
  const [, whole = "0", part = ""] = found;
  const digits = `${whole}${part.padEnd(2, "0")}`.padStart(5, "0");
  const rate = `${BigInt(digits.slice(0, -4))}.${digits.slice(-4)}`.replace(/\.?0+$/, "");
  return RATE.test(rate) ? rate : null;
}

/** The rate as it is written in a field: "12,5". */
export const writtenPercent = (rate: string): string => percentOf(rate).replace(".", ",");
