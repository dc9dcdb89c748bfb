import { formatMoment, formatMonth, formatTableDay } from "@/lib/domain/period";
import type { Approval } from "../schema";

type Signed = Pick<Approval, "signedAt" | "signedAtPrecision">;

/** When a decision was signed, as a table has it: no more exact than its source. */
export function signedInTable(
  { signedAt, signedAtPrecision }: Signed,
  locale: string,
  timeZone: string,
): string {
  if (signedAtPrecision === "moment") return formatMoment(signedAt, locale, timeZone);
  if (signedAtPrecision === "day") return formatTableDay(signedAt, locale);
  return signedAtPrecision === "month" ? formatMonth(signedAt, locale) : signedAt.slice(0, 4);
}
