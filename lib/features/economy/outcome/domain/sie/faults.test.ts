import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { crc32 } from "@/lib/domain/crc32";
import { sieOf } from "@/lib/testing/sie";
import { readSie, type SieFault, type SieVoucher } from ".";

async function read(bytes: Uint8Array) {
  const [vouchers, faults]: [SieVoucher[], SieFault[]] = [[], []];
  const summary = await readSie(
    async function* () {
      yield bytes;
    },
    { onVoucher: (voucher) => vouchers.push(voucher), onFault: (fault) => faults.push(fault) },
  );
  return { summary, vouchers, faults };
}

const head = ["#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#RAR 0 20260101 20261231"];
const accounts = ["#KONTO 1910 Kassa", "#KONTO 5010 Hyra", '#KONTO 3010 "Ersättningar"'];
const balances = ["#IB 0 1910 100.00", "#UB 0 1910 90.00", "#RES 0 5010 10.00"];
const voucher = ["#VER A 1 20260131 Hyra", "{", "#TRANS 1910 {} -10.00", "#TRANS 5010 {} 10.00", "}"];
const sound = [...head, ...accounts, ...balances, ...voucher];
const FIRST_ROW = sound.length - 2;

/** The sound file with one line changed, by its number from 1. */
const withLine = (line: number, ...instead: string[]): string[] => [
  ...sound.slice(0, line - 1),
  ...instead,
  ...sound.slice(line),
];
const told = async (lines: string[]) =>
  (await read(sieOf(...lines))).faults.map(({ line, code }) => [line, code]);

describe("a fault", () => {
  it("is told of no sound file", async () => {
    expect(await told(sound)).toEqual([]);
  });

  it.each<[string, string[], [number, string][]]>([
    [
      "a voucher out of balance, and the balance that it leaves",
      withLine(FIRST_ROW, "#TRANS 1910 {} -10.01"),
      [
        [11, "sie.voucherUnbalanced"],
        [9, "sie.closingDiffers"],
      ],
    ],
    [
      "an amount that is none",
      withLine(FIRST_ROW, "#TRANS 1910 {} tio"),
      [
        [13, "sie.amount"],
        [9, "sie.closingDiffers"],
      ],
    ],
    [
      "more decimals than öre",
      withLine(FIRST_ROW, "#TRANS 1910 {} -10.005"),
      [
        [13, "sie.amount"],
        [9, "sie.closingDiffers"],
      ],
    ],
    [
      "an amount beyond what can be counted",
      withLine(FIRST_ROW, "#TRANS 1910 {} 90071992547409.92"),
      [
        [13, "sie.amountTooLarge"],
        [9, "sie.closingDiffers"],
      ],
    ],
    [
      "a decimal comma, read all the same",
      withLine(FIRST_ROW, "#TRANS 1910 {} -10,00"),
      [[13, "sie.amountForm"]],
    ],
    [
      "spaces between thousands, read all the same",
      withLine(FIRST_ROW, '#TRANS 1910 {} "-10.00 "'),
      [[13, "sie.amountForm"]],
    ],
    [
      "a row without an amount",
      withLine(FIRST_ROW, "#TRANS 1910 {}"),
      [
        [13, "sie.fieldMissing"],
        [9, "sie.closingDiffers"],
      ],
    ],
    [
      "objects that are no pairs",
      withLine(FIRST_ROW, "#TRANS 1910 {1} -10.00"),
      [
        [13, "sie.objects"],
        [9, "sie.closingDiffers"],
      ],
    ],
    [
      "a row without braces, read all the same",
      withLine(FIRST_ROW, "#TRANS 1910 -10.00"),
      [[13, "sie.objects"]],
    ],
    [
      "a day that is none",
      withLine(11, "#VER A 1 20260231 Hyra"),
      [
        [11, "sie.date"],
        [9, "sie.closingDiffers"],
        [10, "sie.resultDiffers"],
      ],
    ],
    [
      "a row's own day outside the year",
      withLine(FIRST_ROW, "#TRANS 1910 {} -10.00 20250131"),
      [[13, "sie.dateOutsideYear"]],
    ],
    [
      "an account that is not declared",
      [...head, ...accounts.slice(0, 1), ...balances, ...voucher],
      [[12, "sie.accountUnknown"]],
    ],
    [
      "an account that is no number, read all the same",
      withLine(5, "#KONTO 1910 Kassa", "#KONTO 19A Hemlig"),
      [[6, "sie.account"]],
    ],
    ["a voucher that is never closed", sound.slice(0, -1), [[11, "sie.voucherOpen"]]],
    [
      "a voucher inside another",
      [...sound.slice(0, -1), ...voucher.map((line) => line.replace("A 1", "A 2").replace("10.00", "0.00"))],
      [[11, "sie.voucherOpen"]],
    ],
    ["rows without the brace before them, read all the same", withLine(12), [[12, "sie.braceMissing"]]],
    ["rows outside every voucher", [...sound, "#TRANS 1910 {} 1.00"], [[16, "sie.transactionOutside"]]],
    ["a brace that closes nothing", [...sound, "}"], [[16, "sie.line"]]],
    ["a line that is no record", withLine(1, "FLAGGA 0"), [[1, "sie.line"]]],
    ["a quote that is never closed", withLine(7, '#KONTO 3010 "Ersättningar'), [[7, "sie.quoteOpen"]]],
    ["a sign that no field may hold", withLine(7, "#KONTO 3010 Er\u0007s"), [[7, "sie.controlCharacter"]]],
    [
      "the same voucher number twice",
      [...sound, "#VER A 1 20260228 Igen", "{", "}"],
      [[16, "sie.voucherTwice"]],
    ],
    ["two balances of one account", withLine(8, "#IB 0 1910 100.00", "#IB 0 1910 7.00"), [[9, "sie.twice"]]],
    ["a closing balance that differs", withLine(9, "#UB 0 1910 90.01"), [[9, "sie.closingDiffers"]]],
    ["a result that differs", withLine(10, "#RES 0 5010 1.00"), [[10, "sie.resultDiffers"]]],
    [
      "a closing balance that is not stated, at the row that moved it",
      withLine(9, "#UB 0 1920 0.00"),
      [[FIRST_ROW, "sie.closingDiffers"]],
    ],
    [
      "what is added and not repeated",
      withLine(FIRST_ROW, "#RTRANS 5010 {} 5.00", "#TRANS 1910 {} -10.00"),
      [[13, "sie.addedNotRepeated"]],
    ],
    [
      "a month that is none, in a balance of months",
      withLine(10, "#RES 0 5010 10.00", "#PBUDGET 0 1119 202613 {} 1.00"),
      [[11, "sie.period"]],
    ],
    [
      "a year that is none",
      withLine(4, "#RAR i 20260101 20261231"),
      [
        [4, "sie.year"],
        [1, "sie.yearMissing"],
      ],
    ],
    ["no type", withLine(3), [[1, "sie.typeMissing"]]],
    ["a kind of account that is none", withLine(10, "#RES 0 5010 10.00", "#KTYP 5010 X"), [[11, "sie.kind"]]],
    [
      "an object that its dimension doesn't list",
      withLine(FIRST_ROW, "#OBJEKT 1 10 Arkivet", "#TRANS 1910 {1 11} -10.00"),
      [[14, "sie.objectUnknown"]],
    ],
  ])("%s is told by its line", async (_, lines, expected) => {
    expect(await told(lines)).toEqual(expected);
  });

  it("is none where a text ends as a path does", async () => {
    const { vouchers, faults } = await read(sieOf(...withLine(11, '#VER A 1 20260131 "C:\\" 20260201')));
    expect([vouchers[0]?.text, faults]).toEqual(["C:\\", []]);
  });

  it("is told for every one of them", async () => {
    const many = Array.from({ length: 3000 }, (_, at) => [
      `#VER A ${at} 20260131`,
      "{",
      "#TRANS 1910 {} 1.00",
      "}",
    ]);
    const { faults } = await read(sieOf(...head, ...many.flat()));
    expect(faults.filter(({ code }) => code === "sie.voucherUnbalanced").map(({ line }) => line)).toEqual(
      many.map((_, at) => head.length + 1 + at * 4),
    );
  });

  it("says which way a voucher is out of balance", async () => {
    const { faults } = await read(sieOf(...withLine(FIRST_ROW, "#TRANS 1910 {} -9.50")));
    expect(faults.map(({ value }) => value)).toEqual(["A 1: 0.50", "1910: #UB 90.00, #TRANS 90.50"]);
  });
});

describe("amounts", () => {
  it("are those of #TRANS: what is added stands there again, what is removed is gone", async () => {
    const rows = [
      '#BTRANS 1910 {} -99.00 20260201 "" "" "2 Kim"',
      '#RTRANS 1910 {} -10.00 20260201 "" "" "2 Kim"',
      "#TRANS 1910 {} -10.00",
    ];
    const { vouchers, faults } = await read(sieOf(...withLine(FIRST_ROW, ...rows)));
    expect(vouchers[0]?.transactions.map(({ ore }) => ore)).toEqual([-1000, 1000]);
    expect(faults).toEqual([]);
  });

  it("are of the account's own year in a broken one, and of months outside vouchers", async () => {
    const months: unknown[] = [];
    const lines = [
      "#SIETYP\t3",
      "#RAR\t0\t20250901\t20260831",
      "#RAR\t-1\t20240901\t20250831",
      "#KONTO\t5010\tHyra",
      "#RES\t0\t5010\t1200.5",
      "#RES\t-1\t5010\t-7",
      '#PSALDO\t0\t202509\t5010\t{1 "10" 6 Bilen}\t100.00',
    ];
    const summary = await readSie(
      async function* () {
        yield sieOf(...lines);
      },
      { onPeriod: (period) => months.push(period) },
    );
    expect(summary.years).toEqual({
      "0": { from: "2025-09-01", until: "2026-08-31" },
      "-1": { from: "2024-09-01", until: "2025-08-31" },
    });
    expect(summary.accounts[0]?.resultOre).toEqual({ "0": 120_050, "-1": -700 });
    expect(months).toEqual([
      {
        year: 0,
        month: "2025-09",
        account: "5010",
        objects: [
          ["1", "10"],
          ["6", "Bilen"],
        ],
        ore: 10_000,
      },
    ]);
  });
});

describe("a checksum", () => {
  /** As a program writes it: of labels and fields, without quotes, spaces and braces. */
  const summed = "#PROGRAMProv 1.0#KONTO1910Kassan åt oss#VERA120260131Hyra#TRANS191010.00#TRANS1910-10.00";
  const lines = (sum: string) => [
    "#FLAGGA 0",
    "#KSUMMA",
    '#PROGRAM "Prov 1" .0',
    '#KONTO 1910\t"Kassan åt oss"',
    '#VER A "1" 20260131   "Hyra"',
    "{",
    "#TRANS 1910 {} 10.00",
    '#TRANS 1910 {} "-10.00"',
    "}",
    `#KSUMMA ${sum}`,
  ];
  const of = (encoding: string) => crc32(iconv.encode(summed, encoding));
  const codes = async (bytes: Uint8Array) =>
    (await read(bytes)).faults.filter(({ code }) => code.startsWith("sie.checksum"));

  it("that is right is nothing to tell, whatever the sign and the encoding", async () => {
    expect(await codes(sieOf(...lines(String(of("cp437")))))).toEqual([]);
    expect(await codes(sieOf(...lines(String(of("cp437") | 0))))).toEqual([]);
    for (const own of ["cp437", "utf8"])
      expect(await codes(iconv.encode(lines(String(of(own))).join("\n"), "utf8"))).toEqual([]);
  });

  it("that is wrong, or never comes, is told with its line", async () => {
    const value = `1 / ${of("cp437")}`;
    const level = "warning";
    expect(await codes(sieOf(...lines("1")))).toEqual([
      { level, code: "sie.checksumDiffers", line: 10, value },
    ]);
    expect(await codes(sieOf(...lines("1").slice(0, -1)))).toEqual([
      { level, code: "sie.checksumMissing", line: 2, value: null },
    ]);
    expect(await codes(sieOf(...lines("abc")))).toMatchObject([{ code: "sie.checksumDiffers" }]);
  });
});

describe("until when a file is", () => {
  const until = async (...more: string[]) => {
    const { summary, faults } = await read(sieOf(...head, ...more, ...sound.slice(head.length)));
    return [summary.until, faults.map(({ line, code }) => [line, code])];
  };

  it("is the day that it says, of its own year", async () => {
    expect(await until()).toEqual([null, []]);
    expect(await until("#OMFATTN 20260430")).toEqual(["2026-04-30", []]);
    expect(await until("#OMFATTN 20251231")).toEqual([null, [[5, "sie.dateOutsideYear"]]]);
    expect(await until("#OMFATTN april")).toEqual([null, [[5, "sie.date"]]]);
  });

  it("is held against its rows, once", async () => {
    expect(await until("#OMFATTN 20260115")).toEqual(["2026-01-15", [[14, "sie.afterUntil"]]]);
  });
});

describe("an encoding", () => {
  const lines = ["#FORMAT PC8", ...sound.slice(2), ""].join("\n");
  it.each<["cp437" | "utf8" | "windows-1252", string, string[]]>([
    ["cp437", "cp437", []],
    ["utf8", "utf8", ["sie.encodingDiffers"]],
    ["windows-1252", "latin1", ["sie.encodingDiffers"]],
  ])("is told by the bytes: %s", async (written, encoding, codes) => {
    const { summary, faults } = await read(iconv.encode(lines, written));
    expect(summary.encoding).toBe(encoding);
    expect(summary.accounts.find(({ account }) => account === "3010")?.name).toBe("Ersättningar");
    expect(faults.map(({ code }) => code)).toEqual(codes);
    expect(faults.every(({ level }) => level === "warning")).toBe(true);
  });

  it("may be two in one file: then it is the one of most letters, and said", async () => {
    const mixed = Buffer.concat([
      iconv.encode(`${lines}#KONTO 4010 "Åäö"\n`, "utf8"),
      iconv.encode('#KONTO 4020 "Å"\n', "cp437"),
    ]);
    const { summary, faults } = await read(mixed);
    expect(summary.encoding).toBe("utf8");
    expect(faults.map(({ code }) => code)).toContain("sie.encodingMixed");
  });
});

describe("what is no SIE file", () => {
  it.each([
    ["webPage", '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><title>404</title></html>'],
    ["webPage", "<html>"],
    ["sie5", '<?xml version="1.0"?>\n<Sie xmlns="http://www.sie.se/sie5"></Sie>'],
    ["sie5", '<?xml version="1.0"?><!-- från --><sie:SieEntry xmlns:sie="http://www.sie.se/sie5"/>'],
    ["saft", '<?xml version="1.0" encoding="UTF-8"?>\n<n1:AuditFile xmlns:n1="urn:StandardAuditFile"/>'],
    ["notSie", "Konto;Belopp\n5010;10"],
    ["notSie", "PK\u0003\u0004"],
    ["notSie", '{"konto": 5010}'],
    ["noRows", " \r\n"],
  ])("is refused as %s", async (reason, text) => {
    await expect(read(Buffer.from(text))).rejects.toMatchObject({ reason });
  });
});

describe("a large file", () => {
  it("has lines of a megabyte, and one that is longer than anybody's is cut and told", async () => {
    const long = "x".repeat(1024 * 1024);
    const lines = withLine(11, `#VER A 1 20260131 "${long}"`);
    const { vouchers, faults } = await read(sieOf(...lines));
    expect([faults, vouchers[0]?.text.length]).toEqual([[], 500]);
    const { faults: cut } = await read(sieOf(...withLine(5, `#KONTO 1910 "${long.repeat(9)}"`)));
    expect(cut.map(({ line, code }) => [line, code])).toEqual([
      [5, "sie.lineTooLong"],
      [5, "sie.quoteOpen"],
    ]);
  });

  it("is read with the memory of a small one", async () => {
    const piece = Array.from({ length: 50 }, (_, at) => [
      `#VER A "" 20260131 "Verifikation ${at}"`,
      "{",
      '#TRANS 1910 {1 "10"} -125.00 20260131 "Faktura från en leverantör"',
      "#TRANS 5010 {} 125.00",
      "}",
    ]);
    const [first, each] = [sieOf(...head, ...accounts), sieOf(...piece.flat())];
    async function* pieces(turns: number) {
      yield first;
      for (let turn = 0; turn < turns; turn++) yield each;
    }
    let most = 0;
    const summary = await readSie(() => pieces(2000), {
      onVoucher: () => (most = Math.max(most, process.memoryUsage().heapUsed)),
    });
    expect([summary.vouchers, summary.rows]).toEqual([100_000, 200_000]);
    expect(summary.accounts.map(({ sumOre }) => sumOre[0])).toEqual([
      -1_250_000_000,
      1_250_000_000,
      undefined,
    ]);
    expect(most).toBeLessThan(512 * 1024 * 1024);
  }, 60_000);
});
