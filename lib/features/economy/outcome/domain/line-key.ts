import { dimensions, type Dims } from "./entry";

/** The dimensions of a line as one text. */
export const dimsKey = (dims: Dims): string => dimensions.map((one) => dims[one] ?? "").join("|");

/** What is known of lines without vouchers: each file says all of them. */
export const SNAPSHOT = "snapshot";
/** Whether the key is of such a line. */
export const isSnapshot = (key: string): boolean => key.startsWith("r ");

/** The voucher in a line's key; null where it has none. */
export function voucherOf(key: string): string | null {
  return /^v ("(?:[^"\\]|\\.)*") /.exec(key)?.[1] ?? null;
}
