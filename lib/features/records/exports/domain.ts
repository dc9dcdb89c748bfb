/** Above this the spreadsheet programs of our readers get slow, and nobody reads it. */
export const MAX_ROWS = 50_000;
