import { Book, isResultAccount, type SiePeriod } from "./book";
import { checkAccounts, checkBalances, checkSums } from "./check";
import { Checksum } from "./checksum";
import { decoderOf, EncodingTeller, type SieEncoding } from "./encoding";
import { keptText } from "../kept-text";
import type { SieFault } from "./fault";
import { lexLine } from "./lex";
import { LineSplitter } from "./lines";
import { HEAD_CHARACTERS, notSie, type NotSie } from "./not-sie";
import { recordAt } from "./record";
import { VoucherReader, type OnVoucher } from "./vouchers";

/**
 * What a file says of an account, and what its rows come to. Amounts in öre, null unless stated.
 */
interface SieAccountSummary {
  account: string;
  name: string;
  isResult: boolean;
  /** By year: 0 is the file's own, -1 the one before. */
  openingOre: Record<string, number>;
  closingOre: Record<string, number>;
  resultOre: Record<string, number>;
  /** Of its `#TRANS`, by year. */
  sumOre: Record<string, number>;
}

export interface SieSummary {
  encoding: SieEncoding;
  type: 1 | 2 | 3 | 4;
  /** Vouchers alone, to be taken into another ledger. */
  isImport: boolean;
  program: string | null;
  company: string | null;
  organisationNumber: string | null;
  /** What its amounts are in, and the line that says so. */
  currency: { code: string; line: number } | null;
  years: Record<string, { from: string; until: string }>;
  /** Until when its own year is told (`#OMFATTN`); null where the file says no day of that year. */
  until: string | null;
  accounts: SieAccountSummary[];
  dimensions: Record<string, string>;
  vouchers: number;
  /** `#TRANS` lines of vouchers. */
  rows: number;
}

interface SieListener {
  onVoucher?: OnVoucher;
  onFault?: (fault: SieFault) => void;
  onPeriod?: (period: SiePeriod) => void;
}

/** Thrown for a file that is something else, or of a form that is not read yet. */
export class NotSieError extends Error {
  readonly reason: NotSie;

  constructor(reason: NotSie) {
    super(reason);
    this.reason = reason;
  }
}

const nothing = () => undefined;

/**
 * Reads a file of the format SIE, types 1 to 4 and 4I, after "SIE filformat, utgåva 4B"
 * (Föreningen SIE-gruppen, 2008): text in, a piece at a time; vouchers and faults out as they come.
 * It holds the accounts and one voucher, whatever the file's length.
 */
class SieReader {
  readonly #lines = new LineSplitter();
  readonly #book: Book;
  readonly #vouchers: VoucherReader;
  readonly #checksum: Checksum;
  readonly #encoding: SieEncoding;
  readonly #tell: (fault: SieFault) => void;
  #hasVoucher = false;

  constructor(
    encoding: SieEncoding,
    { onVoucher = nothing, onFault = nothing, onPeriod = nothing }: SieListener,
  ) {
    this.#tell = onFault;
    this.#encoding = encoding;
    this.#checksum = new Checksum(encoding, onFault);
    this.#book = new Book(onFault, onPeriod);
    this.#vouchers = new VoucherReader(this.#book, onFault, onVoucher);
  }

  push(text: string): void {
    for (const line of this.#lines.push(text)) this.#takeLine(line);
  }

  end(isMixed: boolean): SieSummary {
    for (const line of this.#lines.end()) this.#takeLine(line);
    this.#vouchers.end();
    this.#checksum.end();
    this.#checkHead(isMixed);
    this.#book.checkUntil();
    checkAccounts(this.#book, this.#vouchers, this.#tell);
    checkBalances(this.#book, this.#vouchers, this.#tell);
    checkSums(this.#vouchers, this.#tell);
    return this.#summary();
  }

  #takeLine({ number, text, isCut }: { number: number; text: string; isCut: boolean }): void {
    const warn = (code: SieFault["code"], value: string | null) =>
      this.#tell({ level: "warning", code, line: number, value });
    if (text === "") return;
    const { tokens, isOpenQuote, hasControl } = lexLine(text);
    if (isCut) this.#tell({ level: "error", code: "sie.lineTooLong", line: number, value: null });
    if (isOpenQuote) warn("sie.quoteOpen", keptText(text.trim(), 120));
    if (hasControl) warn("sie.controlCharacter", keptText(text.trim(), 120));
    if (text.includes("\ufffd")) warn("sie.textDamaged", keptText(text.trim(), 120));
    this.#checksum.take(tokens, number);
    let [at, isInline] = [0, false];
    while (at < tokens.length) {
      const token = tokens[at]!;
      if (token.kind === "open") {
        this.#vouchers.brace(number);
        isInline = true;
      } else if (token.kind === "close") this.#vouchers.closingBrace(number);
      else if (token.isQuoted || !token.text.startsWith("#"))
        return this.#tell({
          level: "error",
          code: "sie.line",
          line: number,
          value: keptText(text.trim(), 120),
        });
      else {
        const { record, next } = recordAt(tokens, at, number, isInline);
        if (record.label === "VER") this.#hasVoucher = true;
        // What nobody knows is left out, as the format wants it.
        if (!this.#vouchers.take(record)) this.#book.take(record);
        at = next;
        continue;
      }
      at += 1;
    }
  }

  #checkHead(isMixed: boolean): void {
    const encoding = this.#encoding;
    const { format, formatLine, type, years } = this.#book;
    const warn = (code: SieFault["code"], line: number, value: string | null) =>
      this.#tell({ level: "warning", code, line, value });
    if (encoding !== "cp437" && (format === null || /pc8/i.test(format)))
      warn("sie.encodingDiffers", formatLine, format);
    if (isMixed) warn("sie.encodingMixed", formatLine, format);
    if (type === null) warn("sie.typeMissing", 1, null);
    if (!years.has(0) && (this.#isWhole() || !this.#hasVoucher)) warn("sie.yearMissing", 1, null);
  }

  /**
   * Whether the file states balances: one that does not is made to be taken into another ledger.
   */
  #isWhole(): boolean {
    for (const { opening, closing, result } of this.#book.accounts.values())
      if (opening.size + closing.size + result.size > 0) return true;
    return false;
  }

  #summary(): SieSummary {
    const { program, company, organisationNumber, currency, years, dimensions, accounts } = this.#book;
    const type = this.#book.type ?? (this.#hasVoucher ? 4 : 1);
    const sums = new Map<string, Record<string, number>>();
    for (const [key, { ore: sum }] of this.#vouchers.sums) {
      const [year = "", account = ""] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
      sums.set(account, { ...sums.get(account), [year]: Number(sum) });
    }
    const stated = (of: ReadonlyMap<number, { ore: number }>): Record<string, number> =>
      Object.fromEntries([...of].map(([year, { ore }]) => [String(year), ore]));
    return {
      encoding: this.#encoding,
      type,
      isImport: type === 4 && !this.#isWhole(),
      program,
      company,
      organisationNumber,
      currency,
      years: Object.fromEntries([...years].map(([year, span]) => [String(year), span])),
      until: this.#book.until,
      accounts: [...accounts.values()].map((one) => ({
        account: one.account,
        name: one.name,
        isResult: isResultAccount(one),
        openingOre: stated(one.opening),
        closingOre: stated(one.closing),
        resultOre: stated(one.result),
        sumOre: sums.get(one.account) ?? {},
      })),
      dimensions: Object.fromEntries(dimensions),
      vouchers: this.#vouchers.count,
      rows: this.#vouchers.rows,
    };
  }
}

/**
 * Reads a file that can be opened twice: once to tell how it is written, once to read it. Throws
 * NotSieError.
 */
export async function readSie(
  open: () => AsyncIterable<Uint8Array>,
  listener: SieListener = {},
): Promise<SieSummary> {
  const teller = new EncodingTeller();
  for await (const piece of open()) teller.push(piece);
  const { encoding, isMixed } = teller.tell();
  const decoder = decoderOf(encoding);
  const reader = new SieReader(encoding, listener);
  let head: string | null = "";
  const take = (text: string): void => {
    if (head === null) return reader.push(text);
    head += text;
    if (head.length >= HEAD_CHARACTERS) begin();
  };
  const begin = (): void => {
    const text = head ?? "";
    head = null;
    const reason = notSie(text);
    if (reason) throw new NotSieError(reason);
    reader.push(text);
  };
  for await (const piece of open()) take(decoder.write(piece));
  take(decoder.end());
  if (head !== null) begin();
  return reader.end(isMixed);
}
