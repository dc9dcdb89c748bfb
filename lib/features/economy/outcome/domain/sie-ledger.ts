import { foldName, type PlannedRow, type Problem, type Reading } from "@/lib/features/records/imports";
import { lastDayOf } from "./cells";
import { dimensions, isIncome, periodOf, type Dimension, type Dims } from "./entry";
import { keptText } from "./kept-text";
import type { Learned } from "./learned";
import { Ledger, type Digest } from "./ledger";
import { SNAPSHOT } from "./line-key";
import type { SieSummary, SieTransaction, SieVoucher } from "./sie";

/**
 * What dimensions are called, shortened or not; the format itself gives numbers to cost places and
 * projects.
 */
const NAMES: [RegExp, Dimension][] = [
  [/^(?:ansv|kostnadsst|koststed|kst|resultatenhet)/, "ansvar"],
  [/^(?:verks(?:amh|$|[. ])|vht|kostnadsb|funktion|funksjon)/, "verksamhet"],
  [/^(?:proj|prosj)/, "projekt"],
  [/^akt(?:iv|$|[. ])/, "aktivitet"],
  [/^(?:motp|mp$)/, "motpart"],
];
const NUMBERS: Record<string, Dimension> = { "1": "ansvar", "2": "verksamhet", "6": "projekt" };

function dimensionOf(number: string, name: string): Dimension | null {
  const folded = foldName(name);
  return NAMES.find(([pattern]) => pattern.test(folded))?.[1] ?? NUMBERS[number] ?? null;
}

const MOST_TEXT = 500;

/** What tells a voucher apart: its number; of several that share it, which one. */
function keyOf({ bookYear, series, number, turn }: SieVoucher): string | null {
  if (number === "") return null;
  return `${bookYear} ${series} ${number}${turn === 1 ? "" : ` (${turn})`}`;
}

/** The vouchers of a SIE file, or its results where it has none, compared with what there is. */
export class SieLedger {
  readonly #ledger: Ledger;
  readonly #sign: Reading["sign"];
  /** Until when somebody has said that the file is. */
  readonly #until: string | null;
  readonly #problems: Problem[] = [];
  /** What each number of a dimension is of ours, by the name that it has in the file. */
  readonly #known = new Map<string, { name: string; is: Dimension | null }>();

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
    const { text, line, isSound } = voucher;
    for (const row of voucher.transactions) {
      if (!row.isResult) continue;
      const dims = this.#dimsOf(row, names);
      if (!this.#ledger.takes(dims)) continue;
      const name = keptText(`${voucher.series} ${voucher.number}`.trim());
      this.#ledger.add({
        row: row.line,
        date: row.date,
        period: periodOf(row.date),
        account: row.account,
        dims,
        text: keptText(row.text || text || row.account, MOST_TEXT),
        ore: this.#signed(row.account, row.ore),
        voucher: name === "" ? null : name,
        voucherKey: keyOf(voucher),
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

  #dimsOf({ objects }: SieTransaction, names: ReadonlyMap<string, string>): Dims {
    const dims: Dims = {};
    for (const [number, object] of objects) {
      const name = names.get(number) ?? "";
      let known = this.#known.get(number);
      if (known?.name !== name) {
        known = { name, is: dimensionOf(number, name) };
        this.#known.set(keptText(number), known);
      }
      if (known.is !== null) dims[known.is] ??= object;
    }
    return dims;
  }

  finish(summary: SieSummary): Iterable<PlannedRow> {
    this.#checkCurrency(summary);
    const year = summary.years["0"];
    const until = year ? this.#untilOf(summary, year) : null;
    if (summary.vouchers > 0 || until === null) return this.#ledger.finish({ until: null });
    this.#addResults(summary, until);
    return this.#ledger.finish({ until: periodOf(until) });
  }

  /** Amounts are read as they stand, whatever a file says that they are in. */
  #checkCurrency({ currency }: SieSummary): void {
    const own = this.#ledger.country === "NO" ? "NOK" : "SEK";
    if (currency === null || currency.code === "" || currency.code === own) return;
    this.#problems.push({
      ...{ row: currency.line, level: "warning", code: "outcome.otherCurrency", value: currency.code },
      ...{ column: null, field: null },
    });
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
