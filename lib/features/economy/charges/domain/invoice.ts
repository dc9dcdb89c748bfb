/** What an electronic invoice needs of who gets it. */
export const neededForInvoice = ["organisationNumber", "peppolId", "buyerReference"] as const;

type Addressed = { isInternal: boolean } & Record<(typeof neededForInvoice)[number], string | null>;

/** What is missing of it. The host's own share is posted and needs no invoice. */
export const lacksOf = (row: Addressed): (typeof neededForInvoice)[number][] =>
  row.isInternal ? [] : neededForInvoice.filter((field) => row[field] === null);
