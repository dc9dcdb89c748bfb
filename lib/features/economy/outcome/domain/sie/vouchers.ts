import { isResultAccount, type Book, type Tell } from "./book";
import { keptText } from "../kept-text";
import { oreText, type SieFault, type SieFaultCode } from "./fault";
import type { SieRecord } from "./record";
import { isAccount, readDay } from "./values";

/** A row of a voucher: what one `#TRANS` says. */
export interface SieTransaction {
  line: number;
  account: string;
  /** Whether it is of the result, as far as the file has said when the row comes. */
  isResult: boolean;
  objects: readonly (readonly [dimension: string, object: string])[];
  /** In öre; debit is positive. */
  ore: number;
  /** Its own day; else the voucher's. */
  date: string;
  text: string;
}

export interface SieVoucher {
  /** Line of its `#VER`. */
  line: number;
  series: string;
  /** Empty where the file numbers none. */
  number: string;
  /** Of several with that number, which one, from 1. */
  turn: number;
  /**
   * The year that its number is of: "2026", or the month that a broken one begins with; empty where
   * nothing tells.
   */
  bookYear: string;
  date: string | null;
  text: string;
  transactions: SieTransaction[];
  /** False when something of it is in error: it adds up to something else than the books. */
  isSound: boolean;
}

/** Takes a voucher, with the names of the dimensions that its objects are of. */
export type OnVoucher = (voucher: SieVoucher, dimensions: ReadonlyMap<string, string>) => void;

/** Sums of an account as its rows come to it, by year; and where it is first used. */
export interface AccountSum {
  ore: bigint;
  line: number;
}

const TEXT = 500;

/** Reads the vouchers: amounts by `#TRANS` alone, since what is added is repeated as one. */
export class VoucherReader {
  /** By year and account: "0 1910". */
  readonly sums = new Map<string, AccountSum>();
  count = 0;
  rows = 0;
  #open: SieVoucher | null = null;
  /** Its day as the file writes it. */
  #openDay = "";
  #isBraced = false;
  #sum = 0n;
  /** A `#RTRANS` whose `#TRANS` has not come. */
  #added: { line: number; key: string } | null = null;
  /** How many there are of a number. */
  readonly #seen = new Map<string, number>();
  readonly #unknownObjects = new Set<string>();
  #isAfterTold = false;
  readonly #book: Book;
  readonly #tell: Tell;
  readonly #onVoucher: OnVoucher;

  constructor(book: Book, tell: Tell, onVoucher: OnVoucher) {
    this.#book = book;
    this.#tell = tell;
    this.#onVoucher = onVoucher;
  }

  take(record: SieRecord): boolean {
    switch (record.label) {
      case "VER":
        this.#begin(record);
        return true;
      case "TRANS":
        this.#takeRow(record);
        return true;
      case "RTRANS":
        this.#takeAdded(record);
        return true;
      case "BTRANS":
        this.#within(record);
        return true;
      default:
        return false;
    }
  }

  /** "{" outside a record: the rows of the voucher begin. */
  brace(line: number): void {
    if (this.#open && !this.#isBraced) this.#isBraced = true;
    else this.#fault("error", "sie.line", line, "{");
  }

  /** "}": its rows end. */
  closingBrace(line: number): void {
    if (!this.#open) this.#fault("error", "sie.line", line, "}");
    else this.#finish();
  }

  /** The file is over. */
  end(): void {
    if (this.#open) this.#leaveOpen();
  }

  #fault(level: SieFault["level"], code: SieFaultCode, line: number, value: string | null): void {
    this.#tell({ level, code, line, value: value === null ? null : keptText(value, 120) });
  }

  #unsound(): void {
    if (this.#open) this.#open.isSound = false;
  }

  #begin(record: SieRecord): void {
    if (this.#open) this.#leaveOpen();
    const [series = "", number = "", day = "", text = ""] = record.fields;
    const date = readDay(day);
    this.#open = {
      line: record.line,
      series: series.slice(0, 40),
      number: number.slice(0, 40),
      turn: 1,
      bookYear: date === null ? "" : this.#bookYearOf(date),
      date,
      text: text.slice(0, TEXT),
      transactions: [],
      isSound: true,
    };
    this.#openDay = day;
    this.#isBraced = false;
    this.#sum = 0n;
    if (date === null) {
      this.#unsound();
      this.#fault(
        "error",
        record.fields.length < 3 ? "sie.fieldMissing" : "sie.date",
        record.line,
        day || "#VER",
      );
    }
    this.#checkNumber(this.#open);
  }

  /** Numbers begin anew with each year of the books, which may begin with any month. */
  #bookYearOf(date: string): string {
    const from = this.#book.years.get(this.#book.yearOf(date) ?? NaN)?.from ?? date.slice(0, 4);
    return from.replace(/-01-01$|-\d\d$/, "");
  }

  /** The same number on another day, or twice: two vouchers that only their rows tell apart. */
  #checkNumber(voucher: SieVoucher): void {
    const { series, number, bookYear, line } = voucher;
    if (number === "") return;
    const key = keptText(`${bookYear} ${series} ${number}`);
    voucher.turn = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, voucher.turn);
    if (voucher.turn > 1) this.#fault("warning", "sie.voucherTwice", line, `${series} ${number}`.trim());
  }

  #leaveOpen(): void {
    this.#fault("error", "sie.voucherOpen", this.#open!.line, this.#nameOf(this.#open!));
    this.#unsound();
    this.#finish();
  }

  #nameOf = ({ series, number }: SieVoucher): string => `${series} ${number}`.trim();

  /** Whether a record of rows stands in a voucher, which is told otherwise. */
  #within(record: SieRecord): SieVoucher | null {
    if (!this.#open) {
      this.#fault(
        "error",
        "sie.transactionOutside",
        record.line,
        `#${record.label} ${record.fields[0] ?? ""}`,
      );
      return null;
    }
    if (!this.#isBraced) {
      this.#isBraced = true;
      this.#fault("warning", "sie.braceMissing", record.line, this.#nameOf(this.#open));
    }
    return this.#open;
  }

  #takeRow(record: SieRecord): void {
    const voucher = this.#within(record);
    if (!voucher) return;
    this.rows += 1;
    const row = this.#rowOf(record, voucher);
    if (row === null) return this.#unsound();
    if (this.#added?.key === `${row.account} ${row.ore}`) this.#added = null;
    else this.#tellAdded();
    voucher.transactions.push(row);
    this.#sum += BigInt(row.ore);
    this.#addUp(row);
  }

  #rowOf(record: SieRecord, voucher: SieVoucher): SieTransaction | null {
    const [account = "", , day = "", text = ""] = record.fields;
    if (record.objects === null) this.#fault("warning", "sie.objects", record.line, null);
    const objects = this.#book.objectsOf(record);
    if (account === "") {
      this.#fault("error", "sie.fieldMissing", record.line, "#TRANS");
      return null;
    }
    if (!isAccount(account)) this.#fault("warning", "sie.account", record.line, account);
    const ore = this.#book.amountOf(record, 1);
    const own = day === "" || day === this.#openDay ? voucher.date : readDay(day);
    if (day !== "" && own === null) this.#fault("error", "sie.date", record.line, day);
    if (objects === null || ore === null || own === null) return null;
    this.#checkObjects(objects, record.line);
    const known = this.#book.accountOf(account);
    return {
      line: record.line,
      account: known.account,
      isResult: isResultAccount(known),
      objects,
      ore,
      date: own,
      text: text.slice(0, TEXT),
    };
  }

  #addUp({ date, account, ore, line }: SieTransaction): void {
    const { years } = this.#book;
    const year = this.#book.yearOf(date);
    if (year === null && years.size > 0) this.#fault("warning", "sie.dateOutsideYear", line, date);
    this.#checkUntil(date, line);
    const key = `${year ?? 0} ${account}`;
    const sum = this.sums.get(key);
    if (sum) sum.ore += BigInt(ore);
    else this.sums.set(key, { ore: BigInt(ore), line });
  }

  /** A day after the one until which the file says it tells, once. */
  #checkUntil(date: string, line: number): void {
    const { until } = this.#book;
    if (this.#isAfterTold || until === null || date <= until || this.#book.yearOf(date) !== 0) return;
    this.#isAfterTold = true;
    this.#fault("warning", "sie.afterUntil", line, `${date} > ${until}`);
  }

  /** An object that its dimension does not list, once each. */
  #checkObjects(objects: readonly (readonly [string, string])[], line: number): void {
    for (const [dimension, object] of objects) {
      const listed = this.#book.objects.get(dimension);
      if (!listed || listed.has(object)) continue;
      const key = `${dimension} ${object}`;
      if (this.#unknownObjects.has(key)) continue;
      this.#unknownObjects.add(keptText(key));
      this.#fault("warning", "sie.objectUnknown", line, key);
    }
  }

  #takeAdded(record: SieRecord): void {
    if (!this.#within(record)) return;
    this.#tellAdded();
    const ore = this.#book.amountOf(record, 1);
    if (ore !== null) this.#added = { line: record.line, key: `${record.fields[0]} ${ore}` };
  }

  /** What was added and did not come again as `#TRANS` is counted nowhere. */
  #tellAdded(): void {
    if (this.#added) this.#fault("warning", "sie.addedNotRepeated", this.#added.line, null);
    this.#added = null;
  }

  #finish(): void {
    const voucher = this.#open!;
    this.#tellAdded();
    this.#open = null;
    if (voucher.isSound && this.#sum !== 0n) {
      voucher.isSound = false;
      const value = `${this.#nameOf(voucher)}: ${oreText(this.#sum)}`.trim();
      this.#fault("error", "sie.voucherUnbalanced", voucher.line, value);
    }
    this.count += 1;
    this.#onVoucher(voucher, this.#book.dimensions);
  }
}
