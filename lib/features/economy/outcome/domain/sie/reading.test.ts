import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeSie, type MadeLedger, type SieManner } from "@/lib/testing/sie";
import { readSie, type SieFault, type SieVoucher } from ".";

/** Text that all the encodings have, with what the format escapes. */
const texts = fc.string({
  unit: fc.constantFrom(...'abz 19ÅÄÖåäöéÉü"{}#\\-.;'.split("")),
  maxLength: 20,
});
/** A backslash at the end would be taken for a quote that is meant. */
const text = texts.map((one) => one.trim().replace(/\\+(?="|$)/g, "/"));
const word = fc.string({ unit: fc.constantFrom(..."ABÖ129".split("")), minLength: 1, maxLength: 6 });
const ore = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
const dates = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const accounts = fc
  .uniqueArray(fc.integer({ min: 10, max: 99_999 }), { minLength: 2, maxLength: 8 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          account: fc.constant(String(number)),
          name: text,
          isResult: fc.boolean(),
          openingOre: ore,
        }),
      ),
    ),
  );
const objects = fc.uniqueArray(
  fc.record({ dimension: fc.constantFrom("1", "6", "20"), object: word, name: text }),
  { minLength: 1, maxLength: 5, selector: ({ dimension, object }) => `${dimension} ${object}` },
);

const ledgers: fc.Arbitrary<MadeLedger> = fc.tuple(accounts, objects).chain(([ofAccounts, ofObjects]) => {
  const row = fc.record({
    account: fc.constantFrom(...ofAccounts.map(({ account }) => account)),
    objects: fc
      .subarray(ofObjects)
      .map((some) => some.map(({ dimension, object }): [string, string] => [dimension, object])),
    ore,
    text,
  });
  const voucher = fc
    .record({
      series: fc.constantFrom("", "A", "LB"),
      date: dates,
      text,
      rows: fc.array(row, { maxLength: 4 }),
    })
    .map((one) => {
      const sum = one.rows.reduce((all, each) => all + each.ore, 0);
      // Whatever the rows come to, the last one balances them.
      const last = { account: ofAccounts[0]!.account, objects: [], ore: sum === 0 ? 0 : -sum, text: "" };
      return { ...one, rows: [...one.rows, last] };
    });
  return fc.array(voucher, { maxLength: 8 }).map((vouchers) => ({
    accounts: ofAccounts,
    objects: ofObjects,
    vouchers: vouchers.map((one, at) => ({ ...one, number: String(at + 1) })),
  }));
});

const manners: fc.Arbitrary<SieManner> = fc.record({
  encoding: fc.constantFrom("cp437" as const, "utf8" as const, "latin1" as const, "utf16le" as const),
  separator: fc.constantFrom(" " as const, "\t" as const, "  " as const),
  lineEnd: fc.constantFrom("\n" as const, "\r\n" as const, "\r" as const),
  quotesAll: fc.boolean(),
  hasMark: fc.boolean(),
});

async function read(bytes: Uint8Array, sizes: number[] = []) {
  const [vouchers, faults]: [SieVoucher[], SieFault[]] = [[], []];
  async function* pieces() {
    let at = 0;
    for (let turn = 0; at < bytes.length; turn++) {
      const size = sizes[turn % Math.max(1, sizes.length)] ?? bytes.length;
      yield bytes.subarray(at, at + size);
      at += size;
    }
  }
  const summary = await readSie(pieces, {
    onVoucher: (voucher) => vouchers.push(voucher),
    onFault: (fault) => faults.push(fault),
  });
  return { summary, vouchers, faults };
}

const told = ({ faults }: { faults: SieFault[] }) => faults.map(({ code }) => code);

describe("a SIE file that is written from a ledger", () => {
  it("reads back the same, however it is written", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, manners, async (ledger, manner) => {
        const found = await read(madeSie(ledger, manner));
        expect(told(found).filter((code) => code !== "sie.encodingDiffers")).toEqual([]);
        expect(
          found.vouchers.map(({ series, number, date, text: words, transactions }) => ({
            series,
            number,
            date,
            text: words,
            rows: transactions.map(({ account, objects: of, ore: amount, text: own }) => ({
              account,
              objects: of,
              ore: amount,
              text: own,
            })),
          })),
        ).toEqual(ledger.vouchers);
        for (const { account, name, isResult, openingOre } of ledger.accounts) {
          const own = found.summary.accounts.find((one) => one.account === account)!;
          expect([own.name, own.isResult]).toEqual([name, isResult]);
          const sum = own.sumOre[0] ?? 0;
          // Opening and transactions are the closing, to the öre.
          if (isResult) expect(own.resultOre[0]).toBe(sum);
          else expect(own.closingOre[0]).toBe(openingOre + sum);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("reads the same in whatever pieces it comes", async () => {
    await fc.assert(
      fc.asyncProperty(
        ledgers,
        manners,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
        async (ledger, manner, sizes) => {
          const bytes = madeSie(ledger, manner);
          expect(await read(bytes, sizes)).toEqual(await read(bytes));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("tells a voucher that is changed by an öre, and both accounts that no longer agree", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, fc.nat(), async (ledger, place) => {
        const rows = ledger.vouchers.flatMap((voucher, at) =>
          voucher.rows.map((_, row) => [at, row] as const),
        );
        fc.pre(rows.length > 0);
        const [at, row] = rows[place % rows.length]!;
        const right = madeSie(ledger).toString("latin1").split("\r\n");
        const lines = right.flatMap((line, number) => (line.startsWith("#VER") ? [number] : []));
        const changed = structuredClone(ledger);
        changed.vouchers[at]!.rows[row]!.ore += 1;
        const wrong = madeSie(changed).toString("latin1").split("\r\n");
        const head = right.findIndex((line) => line.startsWith("#VER"));
        const mixed = Buffer.from([...right.slice(0, head), ...wrong.slice(head)].join("\r\n"), "latin1");
        const { faults, vouchers } = await read(mixed);
        expect(faults.filter(({ code }) => code === "sie.voucherUnbalanced").map(({ line }) => line)).toEqual(
          [lines[at]! + 1],
        );
        expect(faults.filter(({ code }) => code.endsWith("Differs"))).toHaveLength(1);
        expect(vouchers.filter(({ isSound }) => !isSound)).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});
