/** Decimals with at most two places, kept as whole hundredths so that sums are exact. */

/** As long as the sum of all that is ever added up, and exact as a number. */
const DECIMAL = /^(\d{1,12})(?:\.(\d{1,2}))?$/;
const SAID = /^\d{1,5}(?:\.\d{1,2})?$/;

/** Whether somebody may say such a decimal: at most 99999.99. */
export const isDecimal = (value: string): boolean => SAID.test(value);

/** "12.5" is 1250, and a sum may be larger than what is said. Throws for what is no decimal. */
export function hundredthsFrom(value: string): number {
  const [, whole = "", part = ""] = DECIMAL.exec(value) ?? [];
  if (whole === "") throw new RangeError(`no decimal: ${value}`);
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** 1250 is "12.5", 3200 is "32": no zeros that say nothing. */
export function decimalOf(hundredths: number): string {
  const [whole, part] = [Math.trunc(hundredths / 100), String(hundredths % 100).padStart(2, "0")];
  return part === "00" ? String(whole) : `${whole}.${part.replace(/0$/, "")}`;
}
