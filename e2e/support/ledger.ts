import { sieOf } from "../../lib/testing/sie";

/** Stands in a voucher of others, which nobody here is to keep. */
export const OF_OTHERS = "Skola: resor åt Kim Hemlig";

/** A host's year: one voucher of the office (ansvar 4711), one of a school. */
export const hostYear = sieOf(
  "#FLAGGA 0",
  "#FORMAT PC8",
  "#SIETYP 4",
  "#RAR 0 20260101 20261231",
  "#DIM 1 Ansvar",
  "#KONTO 1930 Bank",
  "#KONTO 6540 IT-tjänster",
  "#VER A 1 20260131 Serverdrift",
  "{",
  '#TRANS 6540 {1 "4711"} 125000.00',
  "#TRANS 1930 {} -125000.00",
  "}",
  `#VER A 2 20260131 "${OF_OTHERS}"`,
  "{",
  '#TRANS 6540 {1 "1200"} 9000.00',
  "#TRANS 1930 {} -9000.00",
  "}",
);
