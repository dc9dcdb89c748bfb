/** What a line of the file for the host's invoicing can hold. */
export const csvColumns = [
  "customerNumber",
  "municipality",
  "code",
  "organisationNumber",
  "peppolId",
  "buyerReference",
  "isInternal",
  "article",
  "period",
  "net",
  "vatRate",
  "vat",
  "gross",
  "currency",
  "accountString",
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** All of them, as long as nobody has said what the host reads. */
export const defaultColumns: CsvColumn[] = [...csvColumns];
