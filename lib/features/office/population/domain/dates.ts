type Country = "SE" | "NO";

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const firstDayOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}-01`;

/**
 * The day that a time in a table speaks of. Statistics Sweden counts people on the last day of a
 * year, month or quarter; Statistics Norway on the first.
 */
export function dayOf(time: string, country: Country): string | null {
  const [, year, month, quarter, day] =
    /^(\d{4})(?:M(\d{2})|[KQ]([1-4])|(-\d{2}-\d{2}))?$/.exec(time.trim()) ?? [];
  if (!year || Number(year) < 1749 || Number(year) > 2199) return null;
  if (day) {
    const at = new Date(`${year}${day}T00:00:00Z`);
    // A day that does not exist becomes one of the next month.
    const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}${day}`);
    return isReal ? `${year}${day}` : null;
  }
  if (month && (Number(month) < 1 || Number(month) > 12)) return null;
  const [first, last] = month
    ? [Number(month), Number(month)]
    : quarter
      ? [Number(quarter) * 3 - 2, Number(quarter) * 3]
      : [1, 12];
  return country === "NO" ? firstDayOf(Number(year), first) : lastDayOf(Number(year), last);
}
