const DAY = 86_400_000;
/** The day that the invented lives were written for, a Friday. */
const WRITTEN = "2026-11-20";

/** The days of the invented office, as they lie when it is loaded. */
export interface Calendar {
  /** The last day that anything has happened on: one to seven days before it was loaded. */
  today: string;
  now: Date;
  /** The year of `today`. */
  year: number;
  /** A day (ISO) that was written for WRITTEN, moved along. */
  moved: (written: string) => string;
  /** The same, as the first of its month. */
  movedMonth: (written: string) => string;
}

const iso = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Lays the invented office's days relative to the day it is loaded. They are moved by whole weeks,
 * so that working days stay working days and each load gives the same lives.
 */
export function calendarAt(loaded: Date): Calendar {
  const days = (Date.parse(iso(loaded)) - Date.parse(WRITTEN)) / DAY;
  const shift = Math.floor((days - 1) / 7) * 7 * DAY;
  const moved = (written: string) => iso(new Date(Date.parse(written) + shift));
  const today = moved(WRITTEN);
  return {
    today,
    now: new Date(`${today}T15:00:00Z`),
    year: Number(today.slice(0, 4)),
    moved,
    movedMonth: (written) => `${moved(written).slice(0, 7)}-01`,
  };
}
