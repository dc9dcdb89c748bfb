import { describe, expect, it } from "vitest";
import { file, head, made, read, rows, voucher, withRow, type Told } from "@/lib/testing/sie-lines";

const sound = { "5010": 12_550, "1930": -12_550 };
const none: Told = [];

describe("a file as another system writes it", () => {
  const letters = '#KONTO 5010 "Hyra åäö ÅÄÖ é"';
  it.each<[string, Buffer, Told]>([
    ["lines that end with a feed", made([...head, ...voucher], { lineEnd: "\n" }), none],
    ["lines that end with a return", made([...head, ...voucher], { lineEnd: "\r" }), none],
    ["empty lines, and lines of spaces", file("", "   ", "\t", ...voucher, "", ""), none],
    ["no end of the last line", file(...voucher).subarray(0, -2), none],
    ["Ctrl-Z at its end", file(...voucher, "\u001a"), none],
    ["CP437 with letters", made([...head, letters, ...voucher, "#KONTO 1930 Bank"]), none],
    [
      "UTF-8 with its mark",
      made([...head, letters, "#KONTO 1930 Bank", ...voucher], { encoding: "utf8", hasMark: true }),
      [[2, "sie.encodingDiffers"]],
    ],
    [
      "UTF-8 without",
      made([...head, letters, "#KONTO 1930 Bank", ...voucher], { encoding: "utf8" }),
      [[2, "sie.encodingDiffers"]],
    ],
    [
      "Latin-1",
      made([...head, letters, "#KONTO 1930 Bank", ...voucher], { encoding: "latin1" }),
      [[2, "sie.encodingDiffers"]],
    ],
    [
      "Windows-1252 with signs that Latin-1 has none of",
      made([...head, letters, '#KONTO 1930 "Bank – €"', ...voucher], { encoding: "windows-1252" }),
      [[2, "sie.encodingDiffers"]],
    ],
    [
      "UTF-16 with its mark",
      made([...head, letters, "#KONTO 1930 Bank", ...voucher], { encoding: "utf16le", hasMark: true }),
      [[2, "sie.encodingDiffers"]],
    ],
    [
      "UTF-16 the other way round, without a mark",
      made([...head, ...voucher], { encoding: "utf16be" }),
      [[2, "sie.encodingDiffers"]],
    ],
    [
      "tabs between its fields and before its rows",
      file(
        "#VER\tA\t1\t20260131\tHyra",
        "{",
        "\t#TRANS\t5010\t{}\t125.50",
        "\t#TRANS  1930  { }  -125.50",
        "}",
      ),
      none,
    ],
    [
      "quotes around everything",
      file(
        '#VER "A" "1" "20260131" "Hyra"',
        "{",
        '#TRANS "5010" {} "125.50"',
        '#TRANS "1930" {} "-125.50"',
        "}",
      ),
      none,
    ],
    [
      "labels in small letters",
      file(...voucher.map((line) => line.replace(/^#\w+/, (label) => label.toLowerCase()))),
      none,
    ],
    ["labels inside its texts", file('#VER A 1 20260131 "se #VER A 9" 20260201', ...rows), none],
    ["labels inside a text without quotes", file("#VER A 1 20260131 se #VER #TRANS", ...rows), none],
    [
      "quotes and braces inside its texts",
      file('#VER A 1 20260131 "den \\"stora\\" {hyran}"', ...rows),
      none,
    ],
    [
      "empty fields",
      file(
        '#VER "" "" 20260131 "" "" ""',
        "{",
        '#TRANS 5010 {} 125.50 "" "" "" ""',
        '#TRANS 1930 {} -125.50 ""',
        "}",
      ),
      none,
    ],
    ["no series, and a number", file('#VER "" 1 20260131', ...rows), none],
    ["objects in quotes", withRow('#TRANS 5010 {"1" "100"} 125.50'), none],
    ["objects of several dimensions, with spaces", withRow("#TRANS 5010 { 1 100  6 P1 } 125.50"), none],
    ["an object of a dimension that nobody has told of", withRow("#TRANS 5010 {99 X} 125.50"), none],
    ["an empty object", withRow('#TRANS 5010 {1 ""} 125.50'), none],
    ["an account and its objects without a space between", withRow("#TRANS 5010{1 100} 125.50"), none],
    [
      "quantities and signatures after its texts",
      withRow('#TRANS 5010 {} 125.50 20260131 "Hyra" 3 "Kim"'),
      none,
    ],
    ["days with hyphens", file("#VER A 1 2026-01-31 Hyra", ...rows), none],
    [
      "a plus, and minus nothing",
      withRow("#TRANS 5010 {} +125.50", "#TRANS 1930 {} -125.50\r\n#TRANS 1940 {} -0.00"),
      [[7, "sie.amountForm"]],
    ],
    ["a decimal comma", withRow("#TRANS 5010 {} 125,50"), [[7, "sie.amountForm"]]],
    [
      "three decimals, of which the last is nothing",
      withRow("#TRANS 5010 {} 125.500"),
      [[7, "sie.amountForm"]],
    ],
    [
      "a minus of its own",
      made(
        [...head, "#VER A 1 20260131 Hyra", "{", "#TRANS 5010 {} 125.50", "#TRANS 1930 {} \u2212125.50", "}"],
        { encoding: "utf8" },
      ),
      [
        [8, "sie.amountForm"],
        [2, "sie.encodingDiffers"],
      ],
    ],
    [
      "a voucher on one line",
      file("#VER A 1 20260131 Hyra { #TRANS 5010 {} 125.50 #TRANS 1930 {} -125.50 }"),
      none,
    ],
    [
      "braces on the lines of others",
      file("#VER A 1 20260131 Hyra {", "#TRANS 5010 {} 125.50", "#TRANS 1930 {} -125.50 }"),
      none,
    ],
    [
      "rows that were added and removed",
      file(
        "#VER A 1 20260131 Hyra",
        "{",
        '#BTRANS 5010 {} 99.00 20260201 "" "" "Kim"',
        '#RTRANS 5010 {} 125.50 20260201 "" "" "Kim"',
        "#TRANS 5010 {} 125.50",
        "#TRANS 1930 {} -125.50",
        "}",
      ),
      none,
    ],
    [
      "records that nobody here needs",
      file(
        "#GEN 20260201 Kim",
        '#PROSA "Utdrag"',
        "#FTYP K",
        "#FNR 1",
        "#BKOD 84112",
        '#ADRESS "Kim" "Gatan 1" "222 22 Lund" ""',
        "#TAXAR 2027",
        "#VALUTA SEK",
        "#KPTYP EUBAS97",
        "#SRU 5010 7513",
        "#ENHET 5010 m2",
        "#EGET fält",
        ...voucher,
      ),
      none,
    ],
    [
      "dimensions below others, and what their objects begin and end with",
      file(
        "#DIM 1 Ansvar",
        "#UNDERDIM 21 Enhet 1",
        '#OBJEKT 1 "100" Arkivet',
        '#OBJEKT 21 "1001" "Arkivets läsesal"',
        '#OIB 0 1930 {1 "100"} 10.00 0',
        '#OUB 0 1930 {21 "1001"} -115.50',
        "#OIB 0 1930 10.00",
        ...voucher,
      ),
      none,
    ],
    [
      "months and budgets, with objects and without",
      file(
        "#PSALDO 0 202601 5010 {} 125.50",
        '#PSALDO 0 202601 5010 {1 "100"} 125.50 3',
        "#PBUDGET 0 202601 5010 100.00",
        ...voucher,
      ),
      none,
    ],
    ["a voucher of nothing", file("#VER A 2 20260131 Makulerad", "{", "}", ...voucher), none],
    ["the same number in two series", file("#VER B 1 20260131", "{", "}", ...voucher), none],
    ["lines of a megabyte", file(`#PROSA "${"x".repeat(1024 * 1024)}"`, ...voucher), none],
    [
      "a sum of thousands with spaces that can't be broken",
      file("#IB 0 1940 1\u00a0250.00", "#UB 0 1940 1250.00", "#UB 0 1930 -125.50", ...voucher),
      [[5, "sie.amountForm"]],
    ],
  ])("with %s has its sums", async (_, bytes, expected) => {
    const { sums, told, vouchers } = await read(bytes);
    const { "1940": _nothing, ...found } = sums("0");
    expect(told).toEqual(expected);
    expect(found).toEqual(sound);
    expect(vouchers.every(({ isSound }) => isSound)).toBe(true);
  });

  it("keeps its words", async () => {
    const text = 'Hyra "åäö" 100 % – é';
    for (const encoding of ["utf8", "windows-1252", "utf16le"]) {
      const bytes = made([...head, `#VER A 1 20260131 "${text.replaceAll('"', '\\"')}"`, ...rows], {
        ...{ encoding, hasMark: encoding === "utf16le" },
      });
      expect((await read(bytes)).vouchers[0]?.text).toBe(text);
    }
  });
});

describe("a file with years, kinds and balances of its own", () => {
  it("has the sums of each of its years, broken or not", async () => {
    const { sums, told, summary, vouchers } = await read(
      made([
        ...[
          "#SIETYP 4",
          "#RAR 0 20250901 20260831",
          "#RAR -1 20240901 20250831",
          "#RAR -2 20231201 20240831",
        ],
        ...["#VER A 1 20250901", ...rows, "#VER A 1 20250831", ...rows, "#VER A 2 20231201", ...rows],
      ]),
    );
    expect(told).toEqual(none);
    expect(Object.keys(summary.years)).toEqual(["0", "-1", "-2"]);
    expect(["0", "-1", "-2"].map(sums)).toEqual([sound, sound, sound]);
    // A number is of the year of the books, wherever January falls.
    expect(vouchers.map(({ bookYear, turn }) => [bookYear, turn])).toEqual([
      ["2025-09", 1],
      ["2024-09", 1],
      ["2023-12", 1],
    ]);
  });

  it("of vouchers alone tells no years and is none the worse", async () => {
    const { sums, told, summary, vouchers } = await read(made(["#SIETYP 4", '#PROGRAM "Lön" 1', ...voucher]));
    expect([told, sums("0"), summary.isImport, vouchers[0]?.bookYear]).toEqual([none, sound, true, "2026"]);
  });

  it.each([1, 2, 3])("of type %i says what its accounts of the result have come to", async (type) => {
    const { summary, told } = await read(
      made([
        ...[`#SIETYP ${type}`, "#RAR 0 20260101 20261231", "#KONTO 5010 Hyra", "#KONTO 1930 Bank"],
        ...["#IB 0 1930 10", "#UB 0 1930 -115.5", "#RES 0 5010 125.5", "#RES -1 5010 100"],
        ...(type > 1 ? ["#PSALDO 0 202601 5010 {} 125.50"] : []),
        ...(type > 2 ? ['#OUB 0 1930 {1 "10"} -115.50'] : []),
      ]),
    );
    expect(told).toEqual(none);
    expect(
      summary.accounts.map(({ account, isResult, resultOre }) => [account, isResult, resultOre]),
    ).toEqual([
      ["5010", true, { "0": 12_550, "-1": 10_000 }],
      ["1930", false, {}],
    ]);
  });

  it("says which accounts are of the result, whatever their numbers", async () => {
    const { summary } = await read(
      file(
        "#KONTO 2999 Avräkning",
        "#KTYP 2999 K",
        "#KONTO 3010 Fordran",
        "#KTYP 3010 T",
        "#KONTO 30271 Hyror",
        ...voucher,
      ),
    );
    expect(summary.accounts.map(({ account, isResult }) => [account, isResult])).toEqual([
      ["2999", true],
      ["3010", false],
      ["30271", true],
      ["5010", true],
      ["1930", false],
    ]);
  });

  it("tells what opening and rows make otherwise than it states, to the öre", async () => {
    const { told } = await read(
      file("#IB 0 1930 1000.00", "#UB 0 1930 874.50", "#RES 0 5010 125.51", ...voucher),
    );
    expect(told).toEqual([[7, "sie.resultDiffers"]]);
  });
});
