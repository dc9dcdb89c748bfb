/** How a contract ends: ISO days and whole months; null is not known. */
export interface Contract {
  contractEndsOn: string | null;
  noticeMonths: number | null;
  /** How long it goes on each time that nobody gives notice; 0: it does not; null: not known. */
  renewalMonths: number | null;
}

/** Days ahead that people are told of a last day to give notice. */
export const NOTICE_AHEAD_DAYS = 90;

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const padded = (value: number, length: number): string => String(value).padStart(length, "0");

/**
 * The same day so many months later, or earlier; the month's last day where it has no such day: 31
 * August and six months is 28 February. As PostgreSQL's `date + make_interval(months => n)`.
 */
export function addMonths(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return [padded(toYear, 4), padded(toMonth, 2), padded(Math.min(day, lastDay(toYear, toMonth)), 2)].join(
    "-",
  );
}

const months = (on: string): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));

/**
 * The last day to give notice: so many months before the contract ends. When it has passed and the
 * contract goes on by itself, that of the first term whose day has not; the day itself still
 * counts. Each term's end is counted from the first, so that the day of the month does not wander.
 * Null when the end or the notice is not known.
 */
export function lastNoticeOn(contract: Contract, today: string): string | null {
  const { contractEndsOn, noticeMonths, renewalMonths } = contract;
  if (contractEndsOn === null || noticeMonths === null) return null;
  const ofTerm = (term: number) =>
    addMonths(addMonths(contractEndsOn, term * (renewalMonths ?? 0)), -noticeMonths);
  if (!renewalMonths || ofTerm(0) >= today) return ofTerm(0);
  let term = Math.max(0, Math.floor((months(today) - months(ofTerm(0))) / renewalMonths) - 1);
  while (ofTerm(term) < today) term += 1;
  return ofTerm(term);
}

/** Whether the contract goes on by itself when nobody gives notice; null is not known. */
export const isRenewed = ({ renewalMonths }: Pick<Contract, "renewalMonths">): boolean | null =>
  renewalMonths === null ? null : renewalMonths > 0;

/** What it costs to miss the day, in öre: the licence for one more term. Null when not known. */
export function costOfMissing({
  licenceOrePerYear,
  renewalMonths,
}: {
  licenceOrePerYear: number | null;
  renewalMonths: number | null;
}): number | null {
  if (licenceOrePerYear === null || !renewalMonths) return null;
  return Math.round((licenceOrePerYear * renewalMonths) / 12);
}
