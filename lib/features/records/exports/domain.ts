/** A longer list is not waited for: the worker writes it. */
export const ROWS_AT_ONCE = 50_000;

/** The most that a sheet of the spreadsheet programs holds, in round numbers. */
export const MOST_ROWS = 1_000_000;

/** Long files of one person at a time that are told of: those of a day. */
export const MOST_SHOWN = 20;
