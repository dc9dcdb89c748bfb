/** The media types of the formats a list is given in. */
export const spreadsheetTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
export type SpreadsheetFormat = keyof typeof spreadsheetTypes;
