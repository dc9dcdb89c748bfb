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
import { dimensions, periodOf, type Dims } from "./entry";
import { outcomeFields } from "./fields";
import { isIncome, Ledger, type Digest, type Learned, type LedgerRow } from "./ledger";

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
  return text === "" ? {} : { value: text.slice(0, key === "text" ? MOST_TEXT : 60) };
}

/** Reads the cells of a ledger's rows: amounts exactly, codes without their names. */
export function ledgerRowReader(
  columns: readonly Column[],
  { locale, mended }: Reading,
  isFrom1904: boolean,
) {
  const mapped = mappedOf(columns);
  const put = new Map(mended.map(({ row, field, value }) => [`${row} ${field}`, value]));
  return ({ row, cells }: { row: number; cells: Cell[] }): ReadValues => {
    const values: Record<string, Value> = {};
    const problems: Problem[] = [];
    for (const one of mapped) {
      const cell = put.get(`${row} ${one.key}`) ?? cells[one.index];
      const { value, error, warning } = read(one, cell, locale, isFrom1904);
      if (value !== undefined) values[one.key] = value;
      const code = error ?? warning;
      if (code !== undefined)
        problems.push({
          ...{ row, code, column: one.index, field: one.key, value: textOf(cell).slice(0, 120) || null },
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
  const late: { read: ReadValues; dims: Dims }[] = [];
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

  function rowOf(one: ReadValues, ownDims: Dims, until: string | null): LedgerRow {
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
      ...{ row, account, dims: ownDims, ore, problems, voucher },
      date: isReport ? lastDayOf(known) : (day ?? lastDayOf(known)),
      period: known,
      text: asText(values["text"]) ?? account,
      voucherKey: voucher,
    };
  }

  const untilOf = (): string | null => {
    if (reading.untilPeriod) return reading.untilPeriod;
    const told = late.flatMap(({ read: { values } }) => readPeriod(asText(values["period"]), null) ?? []);
    return told.reduce<string | null>((last, one) => (last === null || one > last ? one : last), null);
  };

  return {
    learn: (told) => ledger.learn(told),
    add: (one) => {
      const own = dimsOf(one.values);
      if (ledger.isOurs(own)) late.push({ read: one, dims: own });
      else ledger.outside += 1;
    },
    finish: () => {
      const until = isReport ? untilOf() : null;
      for (const { read: one, dims: own } of late) ledger.add(rowOf(one, own, until));
      const row = late[0]?.read.row ?? 1;
      if (amount && INCLUDES_VAT.test(amount.header) && asked().amountIs === "net")
        head.push({
          row,
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
