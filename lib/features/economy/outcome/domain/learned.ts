import type { Problem } from "@/lib/features/records/imports";
import type { Dims, OutcomeSource } from "./entry";
import type { MappingRule } from "./mapping";

/** What the one who reads a file is told of what there is. */
export type Learned =
  | { kind: "office"; country: "SE" | "NO" }
  | { kind: "answers"; only: Dims | null; sign: "ledger" | "report"; amountIs: "net" | "gross" }
  | { kind: "rule"; rule: MappingRule }
  | { kind: "report"; source: OutcomeSource; year: number; until: string }
  | { kind: "frozen"; year: number }
  | { kind: "line"; line: KnownLine };

/** What files of a kind have said of a line of a year: the sum of its entries, in öre. */
export interface KnownLine {
  source: OutcomeSource;
  year: number;
  key: string;
  ore: number;
  /** The first of its entries. */
  entry: string;
  period: string;
  date: string;
  group: string;
  account: string | null;
  dims: Dims;
  text: string;
  voucher: string | null;
}

/** A row of a ledger, read and signed: cost is plus. */
export interface LedgerRow {
  /** As in the file, from 1. */
  row: number;
  date: string;
  period: string;
  account: string;
  dims: Dims;
  text: string;
  ore: number;
  voucher: string | null;
  /** What tells its voucher apart; null where it has no number. */
  voucherKey: string | null;
  problems: Problem[];
}
