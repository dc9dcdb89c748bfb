/** A longer list is not waited for: the worker writes it. */
export const ROWS_AT_ONCE = 50_000;

/** The most that a sheet of the spreadsheet programs holds, in round numbers. */
export const MOST_ROWS = 1_000_000;

/**
 * Rows of one statement: some 100 MB at most. Each one looks through the list once more, so a list
 * that is waited for takes few, which keeps it far below the transaction's 15 s; for a longer one,
 * that the worker writes, memory matters more than time, until they become a hundred.
 */
export const rowsAtATime = (count: number): number =>
  count <= ROWS_AT_ONCE ? 10_000 : Math.min(10_000, Math.max(2_000, Math.ceil(count / 100)));

/** Long files of one person at a time that are told of: those of a day. */
export const MOST_SHOWN = 20;
