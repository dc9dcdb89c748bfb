import type { Locale } from "@/lib/domain/text";
import {
  readCell,
  type Column,
  type Planner,
  type Problem,
  type Reading,
  type ReadValues,
  type Value,
} from "@/lib/features/records/imports";
import { codeOf, lastDayOf, readOre, readPeriod, textOf, unitOf, type Cell } from "./cells";
import { dimensions, isIncome, periodOf, type Dims } from "./entry";
import { outcomeFields } from "./fields";
import { keptText } from "./kept-text";
import type { Learned, LedgerRow } from "./learned";
import { Ledger, type Digest } from "./ledger";

const INCLUDES_VAT = /(?:inkl|incl|ink)[a-z]*\.?\s*(?:moms|mva|vat)/iu;
const MOST_TEXT = 500;

interface Mapped {
  index: number;
  header: string;
  key: string;
}

const mappedOf = (columns: readonly Column[]): Mapped[] =>
  columns.flatMap(({ index, header, field }) => (field === null ? [] : [{ index, header, key: field }]));

type Read = { value?: Value; error?: string; warning?: string };

function read({ key, header }: Mapped, cell: Cell, locale: Locale, isFrom1904: boolean): Read {
  if (cell !== null && typeof cell === "object" && "error" in cell)
    return { error: cell.error === "missing" ? "import.formulaNotComputed" : "import.formulaError" };
  if (key === "date")
    return readCell(outcomeFields[0]!, cell ?? null, { heading: header, locale, isFrom1904 });
  if (key === "amount" || key === "vatAmount") {
    const ore = readOre(cell, unitOf(header), locale);
    if (ore === "empty") return {};
    if (typeof ore === "object") return { value: ore.ore };
    return { error: ore === "none" ? "outcome.amount" : "outcome.amountTooLarge" };
  }
  const text = key === "text" || key === "voucher" || key === "period" ? textOf(cell) : codeOf(cell);
  return text === "" ? {} : { value: keptText(text, key === "text" ? MOST_TEXT : 60) };
}

interface RawRow {
  row: number;
  cells: Cell[];
}

/** A function that finds what stands in a column of a row, or what somebody put right there. */
function cellFinder({ mended }: Reading): (row: RawRow, column: Mapped) => Cell {
  const put = new Map(mended.map(({ row, field, value }) => [`${row} ${field}`, value]));
  return ({ row, cells }, { index, key }) =>
    (put.size === 0 ? undefined : put.get(`${row} ${key}`)) ?? cells[index];
}

const MOST_CODES = 20_000;

/**
 * A function that reads whose a row is before anything else of it: a ledger has millions of rows
 * and some hundred codes.
 */
function dimsReader(columns: readonly Column[], reading: Reading): (row: RawRow) => Dims {
  const places = mappedOf(columns).filter(({ key }) => (dimensions as readonly string[]).includes(key));
  const cellOf = cellFinder(reading);
  const codes = new Map<string, string>();
  const read = (cell: Cell): string => {
    if (typeof cell !== "string") return keptText(codeOf(cell), 60);
    let code = codes.get(cell);
    if (code === undefined) {
      code = keptText(codeOf(cell), 60);
      if (codes.size < MOST_CODES && cell.length <= 200) codes.set(keptText(cell), code);
    }
    return code;
  };
  return (row) => {
    const dims: Record<string, string> = {};
    for (const one of places) {
      const code = read(cellOf(row, one));
      if (code !== "") dims[one.key] = code;
    }
    return dims;
  };
}

/** Reads the cells of a ledger's rows: amounts exactly, codes without their names. */
export function ledgerRowReader(columns: readonly Column[], reading: Reading, isFrom1904: boolean) {
  const mapped = mappedOf(columns);
  const cellOf = cellFinder(reading);
  return (raw: RawRow): ReadValues => {
    const { row } = raw;
    const values: Record<string, Value> = {};
    const problems: Problem[] = [];
    for (const one of mapped) {
      const cell = cellOf(raw, one);
      const { value, error, warning } = read(one, cell, reading.locale, isFrom1904);
      if (value !== undefined) values[one.key] = value;
      const code = error ?? warning;
      if (code !== undefined)
        problems.push({
          ...{ row, code, column: one.index, field: one.key, value: keptText(textOf(cell), 120) || null },
          level: error === undefined ? "warning" : "error",
        });
    }
    return { row, values, notes: [], unmapped: [], problems };
  };
}

const asText = (value: Value | undefined): string | null => (typeof value === "string" ? value : null);
const asOre = (value: Value | undefined): number => (typeof value === "number" ? value : 0);

function dimsOf(values: Record<string, Value>): Dims {
  return Object.fromEntries(
    dimensions.flatMap((one) => {
      const value = asText(values[one]);
      return value === null ? [] : [[one, value]];
    }),
  );
}

/** Compares a list of transactions, or a report of a period, with what there is. */
export function tablePlanner(reading: Reading, columns: readonly Column[], digest: Digest): Planner<Learned> {
  const { form, only } = reading;
  const isReport = form === "periodReport";
  const dims = dimensions.filter((one) => columns.some(({ field }) => field === one));
  const ledger = new Ledger({ form: form ?? "transactions", only, dims }, digest);
  const amount = columns.find(({ field }) => field === "amount");
  const hasVat = columns.some(({ field }) => field === "vatAmount");
  const head: Problem[] = [];
  const readDims = dimsReader(columns, reading);
  /** Rows of a report, until it is known until when it is. */
  let late: ReadValues[] = [];
  let first: number | null = null;
  const asked = () => ({
    sign: reading.sign ?? ledger.remembered?.sign ?? "ledger",
    amountIs: reading.amountIs ?? ledger.remembered?.amountIs ?? "net",
  });

  function amountOf(
    { row, values, problems }: ReadValues,
    account: string,
  ): { ore: number; problems: Problem[] } {
    const { sign, amountIs } = asked();
    const told = [...problems];
    const fault = (code: string, field: string) =>
      told.push({ row, level: "error", code, column: null, field, value: null });
    if (values["amount"] === undefined && !problems.some(({ field }) => field === "amount"))
      fault("outcome.amountMissing", "amount");
    const gross = asOre(values["amount"]);
    const vat = asOre(values["vatAmount"]);
    const net = amountIs === "gross" ? gross - Math.sign(gross) * Math.abs(vat) : gross;
    if (amountIs === "gross" && !hasVat) fault("outcome.vatMissing", "vatAmount");
    const ore = sign === "report" && isIncome(account, ledger.country) ? -net : net;
    return { ore: Number.isSafeInteger(ore) ? ore + 0 : 0, problems: told };
  }

  function rowOf(one: ReadValues, until: string | null): LedgerRow {
    const { row, values } = one;
    const account = asText(values["account"]) ?? "";
    const { ore, problems } = amountOf(one, account);
    const day = asText(values["date"]);
    const own = readPeriod(asText(values["period"]), (day ?? until)?.slice(0, 4) ?? null);
    const period = isReport ? until : (own ?? (day === null ? null : periodOf(day)));
    const fault = (code: string, field: string) =>
      problems.push({ row, level: "error", code, column: null, field, value: asText(values[field]) });
    if (account === "") fault("outcome.accountMissing", "account");
    else if (!/^\d{1,12}$/.test(account)) fault("outcome.account", "account");
    if (values["period"] !== undefined && own === null && !isReport) fault("outcome.period", "period");
    else if (period === null && !isReport && !problems.some(({ field }) => field === "date"))
      fault("outcome.dateMissing", "date");
    const known = period ?? "1900-01";
    const voucher = asText(values["voucher"]);
    return {
      ...{ row, account, dims: dimsOf(values), ore, problems, voucher },
      date: isReport ? lastDayOf(known) : (day ?? lastDayOf(known)),
      period: known,
      text: asText(values["text"]) ?? account,
      voucherKey: voucher,
    };
  }

  const untilOf = (): string | null => {
    if (reading.untilPeriod) return reading.untilPeriod;
    const told = late.flatMap(({ values }) => readPeriod(asText(values["period"]), null) ?? []);
    return told.reduce<string | null>((last, one) => (last === null || one > last ? one : last), null);
  };

  return {
    learn: (told) => ledger.learn(told),
    skips: (row) => {
      const isTaken = ledger.takes(readDims(row));
      if (ledger.question !== null) late = [];
      return !isTaken;
    },
    add: (one) => {
      first ??= one.row;
      if (isReport) late.push(one);
      else ledger.add(rowOf(one, null));
    },
    finish: () => {
      const until = isReport ? untilOf() : null;
      for (const one of late) ledger.add(rowOf(one, until));
      if (amount && INCLUDES_VAT.test(amount.header) && asked().amountIs === "net")
        head.push({
          row: first ?? 1,
          level: "warning",
          code: "outcome.includesVat",
          column: amount.index,
          field: "amount",
          value: amount.header,
        });
      return ledger.finish({ until });
    },
    told: () => {
      const { problems, facts } = ledger.told();
      return { problems: [...head, ...problems], facts };
    },
  };
}
