/** What can be wrong or odd with a SIE file, or with one of its lines. */
export type SieFaultCode =
  | "sie.account"
  | "sie.accountUnknown"
  | "sie.addedNotRepeated"
  | "sie.afterUntil"
  | "sie.amount"
  | "sie.amountForm"
  | "sie.amountTooLarge"
  | "sie.braceMissing"
  | "sie.checksumDiffers"
  | "sie.checksumMissing"
  | "sie.closingDiffers"
  | "sie.controlCharacter"
  | "sie.date"
  | "sie.dateOutsideYear"
  | "sie.encodingDiffers"
  | "sie.encodingMixed"
  | "sie.fieldMissing"
  | "sie.kind"
  | "sie.line"
  | "sie.lineTooLong"
  | "sie.objects"
  | "sie.objectUnknown"
  | "sie.period"
  | "sie.quoteOpen"
  | "sie.resultDiffers"
  | "sie.textDamaged"
  | "sie.transactionOutside"
  | "sie.twice"
  | "sie.type"
  | "sie.typeMissing"
  | "sie.voucherOpen"
  | "sie.voucherTwice"
  | "sie.voucherUnbalanced"
  | "sie.year"
  | "sie.yearMissing";

/**
 * A fault with where it stands. What is in error can't be used (a voucher, a sum); a warning is
 * told and read all the same.
 */
export interface SieFault {
  /** Line of the file, from 1. */
  line: number;
  level: "error" | "warning";
  code: SieFaultCode;
  /** What stands there, shortened; of a sum that differs: what is stated and what it comes to. */
  value: string | null;
}

/** "-12,50" would be read as two things: amounts in faults are written as the file writes them. */
export function oreText(ore: bigint): string {
  const digits = String(ore < 0n ? -ore : ore).padStart(3, "0");
  return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
