import { keptText } from "../kept-text";
import type { SieFault, SieFaultCode } from "./fault";
import type { SieRecord } from "./record";
import { isAccount, readAmount, readDay, readMonth, readYearNumber } from "./values";

/** A balance or a result of a year as the file states it, with the line that does. */
interface Stated {
  ore: number;
  line: number;
}

export interface SieAccount {
  account: string;
  name: string;
  /** Its own `#KTYP`: assets, debts, costs, income; null where the file has none. */
  kind: "T" | "S" | "K" | "I" | null;
  /** Line of its `#KONTO`; null for one that is only used. */
  line: number | null;
  /** By year: 0 is the file's own, -1 the one before. */
  opening: Map<number, Stated>;
  closing: Map<number, Stated>;
  result: Map<number, Stated>;
}

interface SieYear {
  from: string;
  until: string;
}

/** A change of an account in a month, as files without vouchers may tell it. */
export interface SiePeriod {
  year: number;
  month: string;
  account: string;
  objects: readonly (readonly [dimension: string, object: string])[];
  ore: number;
}

export type Tell = (fault: SieFault) => void;

/** Whether an account is one of the result, by what the file says of it; else by its number. */
export function isResultAccount({ account, kind, opening, closing, result }: SieAccount): boolean {
  if (kind !== null) return kind === "K" || kind === "I";
  if (result.size > 0) return true;
  if (opening.size + closing.size > 0) return false;
  return !/^[12]/.test(account);
}

/** What a file says before and beside its vouchers: years, accounts, dimensions and balances. */
export class Book {
  type: 1 | 2 | 3 | 4 | null = null;
  format: string | null = null;
  formatLine = 1;
  program: string | null = null;
  company: string | null = null;
  organisationNumber: string | null = null;
  currency: { code: string; line: number } | null = null;
  /** The day of its `#OMFATTN`, and the line. */
  #covered: { day: string; line: number } | null = null;
  readonly years = new Map<number, SieYear>();
  readonly accounts = new Map<string, SieAccount>();
  readonly dimensions = new Map<string, string>();
  /** By dimension. */
  readonly objects = new Map<string, Map<string, string>>();
  /** Of the months: as they are told, for who wants them. */
  readonly onPeriod: (period: SiePeriod) => void;
  readonly #tell: Tell;

  constructor(tell: Tell, onPeriod: (period: SiePeriod) => void) {
    this.#tell = tell;
    this.onPeriod = onPeriod;
  }

  /** Takes a record, if it is one of those; false for another's. */
  take(record: SieRecord): boolean {
    if (this.#takeHead(record)) return true;
    switch (record.label) {
      case "SIETYP":
        this.#takeType(record);
        return true;
      case "RAR":
        this.#takeYear(record);
        return true;
      case "OMFATTN":
        this.#takeCovered(record);
        return true;
      case "KONTO":
        this.#takeAccount(record);
        return true;
      case "KTYP":
        this.#takeKind(record);
        return true;
      case "DIM":
      case "UNDERDIM":
        this.#takeDimension(record);
        return true;
      case "OBJEKT":
        this.#takeObject(record);
        return true;
      case "IB":
      case "UB":
      case "RES":
        this.#takeBalance(record);
        return true;
      case "OIB":
      case "OUB":
        this.#takeObjectBalance(record);
        return true;
      case "PSALDO":
      case "PBUDGET":
        this.#takePeriod(record);
        return true;
      default:
        return false;
    }
  }

  /** Who wrote the file, and about whom. */
  #takeHead({ label, fields, line }: SieRecord): boolean {
    const text = keptText(fields[0] ?? "");
    switch (label) {
      case "FORMAT":
        this.format = text;
        this.formatLine = line;
        return true;
      case "PROGRAM":
        this.program = text;
        return true;
      case "FNAMN":
        this.company = text;
        return true;
      case "ORGNR":
        this.organisationNumber = text;
        return true;
      case "VALUTA":
        this.currency = { code: text.toUpperCase(), line };
        return true;
      default:
        return false;
    }
  }

  /** Until when the file's own year is told; null where no day of that year is named. */
  get until(): string | null {
    const day = this.#covered?.day ?? null;
    return day !== null && this.yearOf(day) === 0 ? day : null;
  }

  /** Tells a day that is none of the year that the file says it is of. */
  checkUntil(): void {
    const covered = this.#covered;
    if (covered && this.years.has(0) && this.until === null)
      this.#fault("warning", "sie.dateOutsideYear", covered.line, covered.day);
  }

  #takeCovered({ fields: [text = ""], line }: SieRecord): void {
    const day = readDay(text);
    if (day === null) this.#fault("warning", "sie.date", line, text);
    else this.#covered = { day, line };
  }

  /** An account, whether or not the file has declared it. */
  accountOf(number: string): SieAccount {
    let account = this.accounts.get(number);
    if (!account) {
      const own = keptText(number);
      account = {
        account: own,
        name: "",
        kind: null,
        line: null,
        opening: new Map(),
        closing: new Map(),
        result: new Map(),
      };
      this.accounts.set(own, account);
    }
    return account;
  }

  /** The number of the year that a day is in; null for a day outside all of them. */
  yearOf(day: string): number | null {
    for (const [number, { from, until }] of this.years) if (day >= from && day <= until) return number;
    return null;
  }

  #fault(level: SieFault["level"], code: SieFaultCode, line: number, value: string | null): void {
    this.#tell({ level, code, line, value: value === null ? null : keptText(value, 120) });
  }

  #missing({ line, label }: SieRecord): void {
    this.#fault("error", "sie.fieldMissing", line, `#${label}`);
  }

  #takeType(record: SieRecord): void {
    const type = /^([1-4])I?$/i.exec(record.fields[0] ?? "")?.[1];
    if (type) this.type = Number(type) as 1 | 2 | 3 | 4;
    else this.#fault("error", "sie.type", record.line, record.fields[0] ?? null);
  }

  #takeYear(record: SieRecord): void {
    const [number = "", from = "", until = ""] = record.fields;
    const year = readYearNumber(number);
    const [first, last] = [readDay(from), readDay(until)];
    if (record.fields.length < 3) this.#missing(record);
    else if (year === null) this.#fault("error", "sie.year", record.line, number);
    else if (!first || !last || last < first)
      this.#fault("error", "sie.date", record.line, `${from} ${until}`);
    else if (this.years.has(year)) this.#fault("warning", "sie.twice", record.line, `#RAR ${number}`);
    else this.years.set(year, { from: first, until: last });
  }

  #takeAccount(record: SieRecord): void {
    const [number = "", name = ""] = record.fields;
    if (number === "") return this.#missing(record);
    if (!isAccount(number)) this.#fault("warning", "sie.account", record.line, number);
    const account = this.accountOf(number);
    if (account.line !== null) {
      if (account.name !== keptText(name))
        this.#fault("warning", "sie.twice", record.line, `#KONTO ${number}`);
      return;
    }
    account.line = record.line;
    account.name = keptText(name);
  }

  #takeKind(record: SieRecord): void {
    const [number = "", kind = ""] = record.fields;
    if (number === "" || kind === "") return this.#missing(record);
    const known = /^[TSKI]$/i.test(kind) ? (kind.toUpperCase() as SieAccount["kind"]) : null;
    if (known === null) this.#fault("warning", "sie.kind", record.line, kind);
    else this.accountOf(number).kind = known;
  }

  #takeDimension(record: SieRecord): void {
    const [number = "", name = ""] = record.fields;
    if (number === "") return this.#missing(record);
    this.dimensions.set(keptText(number), keptText(name));
  }

  #takeObject(record: SieRecord): void {
    const [dimension = "", object = "", name = ""] = record.fields;
    if (dimension === "" || object === "") return this.#missing(record);
    const own = keptText(dimension);
    if (!this.objects.has(own)) this.objects.set(own, new Map());
    this.objects.get(own)!.set(keptText(object), keptText(name));
  }

  /** An amount of a record, in öre; null where it can't be read, which is told. */
  amountOf({ label, line, fields }: SieRecord, place: number): number | null {
    const text = fields[place];
    if (text === undefined || text === "") {
      this.#fault("error", "sie.fieldMissing", line, `#${label}`);
      return null;
    }
    const read = readAmount(text);
    if ("wrong" in read) {
      this.#fault("error", read.wrong, line, text);
      return null;
    }
    if (read.isLoose) this.#fault("warning", "sie.amountForm", line, text);
    return read.ore;
  }

  /** The year and account that a record of balances begins with; null where they can't be read. */
  #yearAndAccount(record: SieRecord, place: number): { year: number; account: string } | null {
    const [number = "", account = ""] = [record.fields[0], record.fields[place]];
    const year = readYearNumber(number);
    if (year === null) this.#fault("error", "sie.year", record.line, number);
    else if (account === "") this.#missing(record);
    else return { year, account };
    return null;
  }

  #takeBalance(record: SieRecord): void {
    const of = this.#yearAndAccount(record, 1);
    const ore = of && this.amountOf(record, 2);
    if (of === null || ore === null) return;
    const account = this.accountOf(of.account);
    const stated = { IB: account.opening, UB: account.closing, RES: account.result }[record.label as "IB"];
    const before = stated.get(of.year);
    if (before) {
      if (before.ore !== ore)
        this.#fault("warning", "sie.twice", record.line, `#${record.label} ${of.year} ${of.account}`);
      return;
    }
    stated.set(of.year, { ore, line: record.line });
  }

  #takeObjectBalance(record: SieRecord): void {
    if (this.#yearAndAccount(record, 1) && this.objectsOf(record)) this.amountOf(record, 2);
  }

  #takePeriod(record: SieRecord): void {
    const of = this.#yearAndAccount(record, 2);
    const objects = of && this.objectsOf(record);
    if (!of || !objects) return;
    const month = readMonth(record.fields[1] ?? "");
    if (month === null) return this.#fault("warning", "sie.period", record.line, record.fields[1] ?? null);
    const ore = this.amountOf(record, 3);
    if (ore !== null && record.label === "PSALDO") this.onPeriod({ ...of, month, objects, ore });
  }

  /** The objects of a record, in pairs; null where they are none, which is told. */
  objectsOf({ line, objects }: SieRecord): [string, string][] | null {
    if (objects === null) return [];
    if (objects.length % 2 !== 0) {
      this.#fault("error", "sie.objects", line, objects.join(" "));
      return null;
    }
    const pairs: [string, string][] = [];
    for (let at = 0; at < objects.length; at += 2)
      if (objects[at + 1] !== "") pairs.push([objects[at]!, objects[at + 1]!]);
    return pairs;
  }
}
