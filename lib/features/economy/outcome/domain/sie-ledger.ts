import { foldName, type PlannedRow, type Problem, type Reading } from "@/lib/features/records/imports";
import { lastDayOf } from "./cells";
import { dimensions, periodOf, type Dimension, type Dims } from "./entry";
import type { Learned } from "./learned";
import { isIncome, Ledger, type Digest } from "./ledger";
import { SNAPSHOT } from "./line-key";
import type { SieSummary, SieTransaction, SieVoucher } from "./sie";

/** What dimensions are called; the format itself gives numbers to cost places and projects. */
const NAMES: [RegExp, Dimension][] = [
  [/^(?:ansvar|kostnadsst|kst)/, "ansvar"],
  [/^(?:verksamhet|kostnadsb|funktion)/, "verksamhet"],
  [/^projekt/, "projekt"],
  [/^aktivitet/, "aktivitet"],
  [/^motpart/, "motpart"],
];
const NUMBERS: Record<string, Dimension> = { "1": "ansvar", "2": "verksamhet", "6": "projekt" };

function dimensionOf(number: string, names: ReadonlyMap<string, string>): Dimension | null {
  const name = foldName(names.get(number) ?? "");
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? NUMBERS[number] ?? null;
}

function dimsOf({ objects }: SieTransaction, names: ReadonlyMap<string, string>): Dims {
  const dims: Dims = {};
  for (const [number, object] of objects) {
    const dimension = dimensionOf(number, names);
    if (dimension !== null) dims[dimension] ??= object;
  }
  return dims;
}

/** The vouchers of a SIE file, or its results where it has none, compared with what there is. */
export class SieLedger {
  readonly #ledger: Ledger;
  readonly #sign: Reading["sign"];
  /** Until when somebody has said that the file is. */
  readonly #until: string | null;
  readonly #problems: Problem[] = [];
  readonly #seen = new Map<string, number>();

  constructor({ only, sign, untilPeriod }: Pick<Reading, "only" | "sign" | "untilPeriod">, digest: Digest) {
    this.#ledger = new Ledger({ form: "sie", only, dims: dimensions }, digest);
    this.#sign = sign;
    this.#until = untilPeriod ?? null;
  }

  learn(told: Learned): void {
    this.#ledger.learn(told);
  }

  #signed(account: string, ore: number): number {
    const sign = this.#sign ?? this.#ledger.remembered?.sign ?? "ledger";
    return sign === "report" && isIncome(account, this.#ledger.country) && ore !== 0 ? -ore : ore;
  }

  add(voucher: SieVoucher, names: ReadonlyMap<string, string>): void {
    const { series, number, date, text, line, isSound } = voucher;
    const name = `${series} ${number}`.trim();
    const key = number === "" ? null : this.#keyOf(`${date?.slice(0, 4) ?? ""} ${series} ${number}`);
    for (const row of voucher.transactions) {
      if (!row.isResult) continue;
      const dims = dimsOf(row, names);
      if (!this.#ledger.takes(dims)) continue;
      this.#ledger.add({
        row: row.line,
        date: row.date,
        period: periodOf(row.date),
        account: row.account,
        dims,
        text: row.text || text || row.account,
        ore: this.#signed(row.account, row.ore),
        voucher: name === "" ? null : name,
        voucherKey: key,
        problems: isSound
          ? []
          : [
              {
                row: row.line,
                level: "error",
                code: "outcome.unsoundVoucher",
                column: null,
                field: null,
                value: name || String(line),
              },
            ],
      });
    }
  }

  /** The number of a voucher; of several that share it, which one. */
  #keyOf(key: string): string {
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    return count === 1 ? key : `${key} (${count})`;
  }

  finish(summary: SieSummary): Iterable<PlannedRow> {
    const year = summary.years["0"];
    const until = year ? this.#untilOf(summary, year) : null;
    if (summary.vouchers > 0 || until === null) return this.#ledger.finish({ until: null });
    this.#addResults(summary, until);
    return this.#ledger.finish({ until: periodOf(until) });
  }

  /**
   * Until which day the file tells its year: what it says itself, else what somebody has said of
   * it, else the year's end. Another period than what was said is told.
   */
  #untilOf({ until }: SieSummary, year: { from: string; until: string }): string {
    const said = this.#until === null ? null : lastDayOf(this.#until);
    const isOfYear = said !== null && said >= year.from && said <= year.until;
    const own = until ?? (isOfYear ? said : year.until);
    if (this.#until !== null && periodOf(own) !== periodOf(said ?? own))
      this.#problems.push({
        ...{ row: 1, level: "warning", code: "outcome.untilDiffers", value: periodOf(own) },
        ...{ column: null, field: null },
      });
    return own;
  }

  /** Without vouchers a file says what each account of the result has come to. */
  #addResults({ accounts }: SieSummary, until: string): void {
    accounts.forEach(({ account, name, isResult, resultOre }, place) => {
      const ore = resultOre["0"];
      if (!isResult || ore === undefined) return;
      if (!this.#ledger.isOursAsAWhole) {
        this.#ledger.outside += 1;
        return;
      }
      this.#ledger.add({
        ...{ row: place + 1, date: until, period: periodOf(until), account, dims: {}, text: name || account },
        ...{ ore: this.#signed(account, ore), voucher: null, voucherKey: SNAPSHOT, problems: [] },
      });
    });
  }

  told() {
    const { problems, facts } = this.#ledger.told();
    return { problems: [...this.#problems, ...problems], facts };
  }

  /** The accounts of the result, with what the whole file says of each in its own year. */
  accountsOf({ accounts, vouchers }: SieSummary) {
    return accounts
      .filter(
        ({ isResult, sumOre, resultOre }) =>
          isResult && (sumOre["0"] !== undefined || resultOre["0"] !== undefined),
      )
      .map(({ account, name, sumOre, resultOre }) => ({
        account,
        name,
        sumOre: (vouchers > 0 ? sumOre["0"] : resultOre["0"]) ?? 0,
        group: this.#ledger.groupOf(account, {}),
      }));
  }
}
