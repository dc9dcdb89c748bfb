import type { OutcomeForm } from "@/lib/domain/import-kind";
import type { PlannedRow, Problem } from "@/lib/features/records/imports";
import { Choices } from "./choices";
import { dimensions, isIncome, yearOfPeriod, type Dimension, type Dims } from "./entry";
import { keptText } from "./kept-text";
import type { KnownLine, Learned, LedgerRow } from "./learned";
import { dimsKey, isSnapshot, SNAPSHOT, voucherOf } from "./line-key";
import { groupFinder, type MappingRule } from "./mapping";

interface Placed extends Omit<LedgerRow, "voucherKey"> {
  key: string;
  group: string | null;
}

/** Held once for the many rows that have none. */
const NONE: Problem[] = [];

/** Whether an account is there and no rule knows it. */
const isUnmapped = ({ group, problems }: Placed): boolean =>
  group === null && !problems.some(({ level, field }) => level === "error" && field === "account");

/** What is answered of a file; `only` is undefined until somebody has said whose the rows are. */
interface Answers {
  form: OutcomeForm;
  only: Dims | null | undefined;
  /**
   * What its rows can be told apart by: an earlier answer by anything else says nothing of them.
   */
  dims: readonly Dimension[];
}

/** A short text that stands for a long one: rows without a voucher are known again by it. */
export type Digest = (text: string) => string;

/** Days, accounts, places: what is beyond so many is held once for each row. */
const MOST_VALUES = 20_000;
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

const problemOf = (
  row: number,
  level: Problem["level"],
  code: string,
  value: string | null = null,
): Problem => ({
  ...{ row, level, code, value },
  column: null,
  field: null,
});

/**
 * Compares the rows of a file with what files have said before: what is new, what is the same, what
 * has changed and by how much. Rows of others are counted and forgotten at once.
 */
export class Ledger {
  outside = 0;
  readonly #lines = new Map<string, KnownLine>();
  readonly #byVoucher = new Map<string, KnownLine[]>();
  readonly #reports = new Map<number, string>();
  readonly #frozen = new Set<number>();
  readonly #rules: MappingRule[] = [];
  readonly #choices = new Choices();
  readonly #ordinals = new Map<string, number>();
  #rows: Placed[] = [];
  readonly #texts = new Map<string, string>();
  readonly #dims = new Map<string, Dims>();
  readonly #groupsOf = new Map<string, string | null>();
  #only: Dims | null | undefined;
  #country: "SE" | "NO" = "SE";
  #remembered: Extract<Learned, { kind: "answers" }> | null = null;
  #groups: ((account: string, dims: Dims) => string | null) | null = null;
  #problems: Problem[] = [];
  readonly #answers: Answers;
  readonly #digest: Digest;

  constructor(answers: Answers, digest: Digest) {
    this.#answers = answers;
    this.#only = answers.only;
    this.#digest = digest;
  }

  learn(told: Learned): void {
    if (told.kind === "office") this.#country = told.country;
    else if (told.kind === "answers") this.#learnAnswers(told);
    else if (told.kind === "rule") this.#rules.push(told.rule);
    else if (told.kind === "report") {
      if (told.source === this.#answers.form) this.#reports.set(told.year, told.until);
    } else if (told.kind === "frozen") this.#frozen.add(told.year);
    else if (told.line.source === this.#answers.form) this.#learnLine(told.line);
  }

  /** What was answered of an earlier file goes on, where this one's rows can be told apart by it. */
  #learnAnswers(told: Extract<Learned, { kind: "answers" }>): void {
    this.#remembered = told;
    const isTold = dimensions.every(
      (one) => told.only?.[one] === undefined || this.#answers.dims.includes(one),
    );
    if (this.#answers.only === undefined && isTold) this.#only = told.only;
  }

  #learnLine(line: KnownLine): void {
    this.#lines.set(`${line.year} ${line.key}`, line);
    const voucher = voucherOf(line.key);
    if (voucher === null) return;
    const key = `${line.year} ${voucher}`;
    const some = this.#byVoucher.get(key);
    if (some) some.push(line);
    else this.#byVoucher.set(key, [line]);
  }

  get country(): "SE" | "NO" {
    return this.#country;
  }

  get remembered() {
    return this.#remembered;
  }

  /** Which rows are the office's, as somebody has said now or of an earlier file. */
  get only(): Dims | null | undefined {
    return this.#only;
  }

  /** Whether a file that tells of no dimensions is the office's: unless somebody says otherwise. */
  get isOursAsAWhole(): boolean {
    return !this.#answers.only;
  }

  groupOf(account: string, dims: Dims): string | null {
    this.#groups ??= groupFinder(this.#rules);
    return this.#groups(account, dims);
  }

  /**
   * Whether a row with these dimensions is to be added: it is the office's, as far as is known. Its
   * codes are counted for the question; once that has to be asked, nothing is held of any row.
   */
  takes(dims: Dims): boolean {
    this.#choices.count(dims);
    if (this.question !== null) {
      this.#rows = [];
      return false;
    }
    if (this.#isWithin(dims)) return true;
    this.outside += 1;
    return false;
  }

  #isWithin(dims: Dims): boolean {
    const only = this.#only;
    return !only || dimensions.every((one) => only[one] === undefined || only[one] === dims[one]);
  }

  add(row: LedgerRow): void {
    const place = dimsKey(row.dims);
    const dims = this.#dims.get(place) ?? row.dims;
    if (this.#dims.size < MOST_VALUES) this.#dims.set(place, dims);
    this.#rows.push({
      row: row.row,
      date: this.#once(row.date),
      period: this.#once(row.period),
      account: this.#once(row.account),
      dims,
      text: row.text,
      ore: row.ore,
      voucher: row.voucher,
      problems: row.problems.length === 0 ? NONE : row.problems,
      key: this.#keyOf(row, place),
      group: this.#groupAt(row.account, dims, place),
    });
  }

  /** The group of an account and place, looked for once. */
  #groupAt(account: string, dims: Dims, place: string): string | null {
    const key = `${account} ${place}`;
    let group = this.#groupsOf.get(key);
    if (group === undefined) {
      group = this.groupOf(account, dims);
      if (this.#groupsOf.size < MOST_VALUES) this.#groupsOf.set(keptText(key), group);
    }
    return group;
  }

  /** The same text, held once: many rows are of few days and accounts. */
  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined && this.#texts.size < MOST_VALUES) this.#texts.set(text, text);
    return known ?? text;
  }

  /** The question that is left: whose the rows are, where a file has those of several. */
  get question(): "outcome.onlyMissing" | null {
    return this.#only === undefined && this.#choices.areSeveral ? "outcome.onlyMissing" : null;
  }

  /** What becomes of the rows. Nothing is told of any as long as nobody knows whose they are. */
  finish({ until }: { until: string | null }): Iterable<PlannedRow> {
    if (this.question !== null) return [];
    const isWrong = !this.#isTimely(until);
    this.#checkSum();
    const isRefused = (row: Placed) =>
      isWrong ||
      row.group === null ||
      this.#isFrozen(row) ||
      row.problems.some(({ level }) => level === "error");
    const sums = new Map<string, bigint>();
    const refused = new Set<string>();
    // Of lines that nobody has told of before there is nothing to compare.
    for (const row of this.#lines.size === 0 ? [] : this.#rows) {
      const key = lineOf(row);
      if (!this.#lines.has(key)) continue;
      if (isRefused(row)) refused.add(key);
      sums.set(key, (sums.get(key) ?? 0n) + (isRefused(row) ? 0n : BigInt(row.ore)));
    }
    const [rows, plan] = [this.#rows, this.#plan.bind(this)];
    const missing = isWrong ? [] : this.#missing(sums);
    return {
      *[Symbol.iterator]() {
        const told = new Set<string>();
        for (const row of rows) yield plan(row, isRefused(row), sums, refused, told);
        yield* missing;
      },
    };
  }

  #plan(
    row: Placed,
    isRefused: boolean,
    sums: ReadonlyMap<string, bigint>,
    refused: ReadonlySet<string>,
    told: Set<string>,
  ): PlannedRow {
    const year = yearOfPeriod(row.period);
    const key = lineOf(row);
    const known = this.#lines.get(key);
    const problems = [...row.problems];
    if (this.#isFrozen(row)) problems.push(problemOf(row.row, "error", "settlement.frozen", String(year)));
    if (isUnmapped(row))
      problems.push({ ...problemOf(row.row, "error", "outcome.unmapped", row.account), field: "account" });
    const base = {
      row: row.row,
      rows: [row.row],
      label: [row.voucher, row.account, row.text].filter(Boolean).join(" "),
      problems,
      changes: [],
      makes: [],
    };
    if (isRefused) return { ...base, what: "refused", target: null };
    const target = {
      ...{ year, period: row.period, date: row.date, group: row.group, account: row.account, dims: row.dims },
      ...{ text: row.text, voucher: row.voucher, lineKey: row.key, knownOre: known?.ore ?? null },
    };
    if (!known)
      return {
        ...base,
        what: "create",
        changes: [
          { field: "amount", from: null, to: row.ore },
          { field: "group", from: null, to: row.group },
        ],
        target: { ...target, amountOre: row.ore, correctionOf: null },
      };
    const difference = sums.get(key)! - BigInt(known.ore);
    // A line of which a row is refused is not known whole: it stays as it is.
    if (difference === 0n || refused.has(key) || told.has(key))
      return { ...base, what: "same", target: null };
    told.add(key);
    return {
      ...base,
      what: "update",
      changes: [{ field: "amount", from: known.ore, to: Number(sums.get(key)) }],
      target: { ...target, amountOre: Number(difference), correctionOf: known.entry },
    };
  }

  /** Whether its year is settled for good: nothing of it is added or corrected. */
  #isFrozen({ period }: Pick<LedgerRow, "period">): boolean {
    return this.#frozen.size > 0 && this.#frozen.has(yearOfPeriod(period));
  }

  /** Lines that were there and are not in the file: of its vouchers, or of the whole report. */
  #missing(sums: ReadonlyMap<string, bigint>): PlannedRow[] {
    const last = this.#rows.at(-1);
    if (!last || this.#lines.size === 0) return [];
    const places = new Map<string, number>();
    for (const { period, key, row } of this.#rows) {
      const voucher = voucherOf(key);
      if (voucher !== null) places.set(`${yearOfPeriod(period)} ${voucher}`, row);
    }
    const years = new Set(this.#rows.map(({ period }) => yearOfPeriod(period)));
    const lines = [
      ...[...places].flatMap(([voucher, row]) =>
        (this.#byVoucher.get(voucher) ?? []).map((line) => ({ line, row })),
      ),
      ...[...this.#lines.values()]
        .filter(({ key, year }) => isSnapshot(key) && years.has(year))
        .map((line) => ({ line, row: last.row })),
    ];
    return lines.flatMap(({ line, row }): PlannedRow[] => {
      if (line.ore === 0 || sums.has(`${line.year} ${line.key}`) || !this.#isWithin(line.dims)) return [];
      if (this.#frozen.has(line.year)) return [];
      const { year, date, group, account, dims, text, voucher } = line;
      const period = isSnapshot(line.key) ? last.period : line.period;
      return [
        {
          row,
          rows: [row],
          what: "update",
          label: [voucher, account, text].filter(Boolean).join(" "),
          problems: [problemOf(row, "warning", "outcome.gone", [voucher, account].filter(Boolean).join(" "))],
          changes: [{ field: "amount", from: line.ore, to: 0 }],
          makes: [],
          target: {
            ...{
              year,
              period,
              date: isSnapshot(line.key) ? last.date : date,
              group,
              account,
              dims,
              text,
              voucher,
            },
            ...{ lineKey: line.key, knownOre: line.ore, amountOre: -line.ore, correctionOf: line.entry },
          },
        },
      ];
    });
  }

  /** Whether what tells a year until a month says which, and is no older than the one before. */
  #isTimely(until: string | null): boolean {
    const row = this.#rows[0]?.row ?? 1;
    if (until === null) {
      if (this.#answers.form !== "periodReport") return true;
      this.#problems.push(problemOf(row, "error", "outcome.untilMissing"));
      return false;
    }
    const before = this.#reports.get(yearOfPeriod(until));
    if (before === undefined || before <= until) return true;
    this.#problems.push(problemOf(row, "error", "outcome.olderReport", before));
    return false;
  }

  /** What a line is known by: its voucher, its account in a report, or itself. */
  #keyOf({ voucherKey, account, date, period, text, ore, voucher }: LedgerRow, place: string): string {
    const own = `${account} ${place}`;
    if (this.#answers.form === "periodReport" || voucherKey === SNAPSHOT) return `r ${own}`;
    if (voucherKey !== null) return `v ${JSON.stringify(voucherKey)} ${own}`;
    const key = this.#digest(JSON.stringify([date, period, own, text, ore, voucher]));
    const ordinal = (this.#ordinals.get(key) ?? 0) + 1;
    this.#ordinals.set(key, ordinal);
    return `h ${key} ${ordinal}`;
  }

  #total(of: (row: Placed) => boolean = () => true): bigint {
    return this.#rows.reduce((sum, row) => (of(row) ? sum + BigInt(row.ore) : sum), 0n);
  }

  #checkSum(): void {
    const total = this.#total();
    const row = this.#rows.at(-1)?.row ?? 1;
    if (total > MOST || total < -MOST) this.#problems.push(problemOf(row, "error", "outcome.sumTooLarge"));
    this.#checkIncome(row);
  }

  /** Income that is written as a plus: all of it, as a report has it, or some of it. */
  #checkIncome(last: number): void {
    const income = this.#rows.filter(({ account, ore }) => ore !== 0 && isIncome(account, this.#country));
    const plus = income.filter(({ ore }) => ore > 0);
    const isMore = income.reduce((sum, { ore }) => sum + BigInt(ore), 0n) > 0n;
    if (isMore && plus.length === income.length)
      this.#problems.push(problemOf(last, "warning", "outcome.incomePositive"));
    else if (plus.length > 0)
      this.#problems.push(
        problemOf(plus[0]!.row, "warning", "outcome.signsMixed", `${plus.length} / ${income.length}`),
      );
  }

  /** What is told of the file beside its rows; after `finish`. */
  told() {
    const unmapped = this.#rows.filter(isUnmapped);
    return {
      problems: this.#problems,
      facts: {
        outside: this.outside,
        unmapped: { rows: unmapped.length, sumOre: clamped(this.#total(isUnmapped)) },
        sumOre: clamped(this.#total()),
        question: this.question,
        choices: this.#choices.told(),
      },
    };
  }
}

/** What a row is of: a line of a year. */
const lineOf = ({ period, key }: Placed): string => `${yearOfPeriod(period)} ${key}`;

/** A sum beyond what can be told is told as the most, beside its error. */
const clamped = (ore: bigint): number => Number(ore > MOST ? MOST : ore < -MOST ? -MOST : ore);
