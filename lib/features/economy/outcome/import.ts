import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { previewOf } from "@/lib/features/records/imports";
import type { ImportReader, Understood } from "@/lib/features/records/imports/server";
import type { Problem, Reading } from "@/lib/features/records/imports";
import { UnreadableError } from "@/lib/platform/documents/read";
import { isComputedHeading, outcomeFields } from "./domain/fields";
import type { Learned } from "./domain/learned";
import { NotSieError, readSie, type SieFault, type SieSummary } from "./domain/sie";
import { SieLedger } from "./domain/sie-ledger";
import { ledgerRowReader, tablePlanner } from "./domain/table";

/**
 * A whole municipality's ledger has so many rows that it may take, of which few are the office's.
 */
const MOST_ROWS = 5_000_000;

/** Faults whose line may hold what concerns nobody here are told without it. */
const UNTOLD = new Set<SieFault["code"]>([
  "sie.line",
  "sie.quoteOpen",
  "sie.controlCharacter",
  "sie.textDamaged",
]);
/** So are those where words stand instead of a number or a day: they may be somebody's name. */
const NUMBERS = new Set<SieFault["code"]>([
  "sie.account",
  "sie.amount",
  "sie.amountForm",
  "sie.date",
  "sie.objects",
  "sie.objectUnknown",
  "sie.period",
  "sie.year",
]);
const mayBeTold = ({ code, value }: SieFault): boolean =>
  !UNTOLD.has(code) && !(NUMBERS.has(code) && /\p{L}{3}/u.test(value ?? ""));

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

const toProblem = (fault: SieFault): Problem => ({
  row: fault.line,
  level: fault.level,
  code: fault.code,
  column: null,
  field: null,
  value: mayBeTold(fault) ? fault.value : null,
});

async function readLedger(
  reading: Reading,
  known: AsyncIterable<Learned>,
  progress: (done: number, of: number) => void,
): Promise<Understood> {
  const ledger = new SieLedger(reading, digest);
  for await (const told of known) ledger.learn(told);
  const faults: Problem[] = [];
  let done = 0;
  let summary: SieSummary;
  try {
    summary = await readSie(() => createReadStream(reading.path), {
      onVoucher: (voucher, dimensions) => {
        ledger.add(voucher, dimensions);
        done += voucher.transactions.length;
        if (done % 1000 < voucher.transactions.length) progress(done, done);
      },
      onFault: (fault) => faults.push(toProblem(fault)),
    });
  } catch (error) {
    if (error instanceof NotSieError) throw new UnreadableError(error.reason, error);
    throw error;
  }
  const planned = ledger.finish(summary);
  const { problems, facts } = ledger.told();
  return {
    planned,
    understanding: {
      sheets: [{ name: summary.company ?? reading.name, rows: summary.rows }],
      sheet: summary.company ?? reading.name,
      headerRow: 1,
      columns: [],
      accounts: ledger.accountsOf(summary),
      headings: "sie",
      preview: { ...previewOf(planned, [...faults, ...problems], summary.rows), ...facts },
    },
  };
}

/** How a file of the outcome is read; what is done with it stands in jobs.ts. */
export const outcomeReader: ImportReader<Learned> = {
  of: "outcome",
  fields: outcomeFields,
  isComputed: isComputedHeading,
  planner: (reading, columns) => tablePlanner(reading, columns, digest),
  rowReader: ledgerRowReader,
  readOther: (reading, known, progress) =>
    reading.form === "sie" ? readLedger(reading, known, progress) : null,
  mostRows: MOST_ROWS,
  hidesSamples: true,
};
