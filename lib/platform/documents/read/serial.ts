const DAY_MS = 86_400_000;

/**
 * The day of Excel's count. From 1900 the program counts a 29 February 1900 that never was: day 60
 * is told as it is written there, so that it is refused as a day. Null outside the calendar.
 */
export function dayOfSerial(serial: number, isFrom1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 0 || whole > 2_958_465) return null;
  if (!isFrom1904 && whole === 60) return "1900-02-29";
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(start + whole * DAY_MS).toISOString().slice(0, 10);
}

const BUILT_IN_DAYS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Whether a format shows a number as a day: it has a year, or a day of a month, outside quotes. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DAYS.has(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").toLowerCase();
  return !bare.includes("general") && /[yd]|[åj]{2}|m{3}/.test(bare);
}
