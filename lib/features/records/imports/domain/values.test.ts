import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/domain/text";
import { chooseAgain, wrongChoices } from "./choices";
import { readDayNumber, readDayText } from "./day-value";
import type { ImportField } from "./field";
import { columnLetter } from "./fold";
import { guessColumns } from "./heading";
import { columnsBelow, guessHeadRow, headWatcher } from "./head-row";
import { moneyUnit, readNumberText } from "./number-value";
import { mergedFiller } from "./read-rows";
import { readCell, textOfCell, type RawCell } from "./value";

const field = (kind: ImportField["kind"], more: Partial<ImportField> = {}): ImportField => ({
  key: kind,
  kind,
  words: [],
  ...more,
});
const read = (one: ImportField, cell: RawCell, heading = "", locale: Locale = "sv") =>
  readCell(one, cell, { heading, locale, isFrom1904: false });

describe("a day", () => {
  it.each([
    ["2027-03-31", "2027-03-31"],
    ["22.11.2026", "2026-11-22"],
    ["31/3 2027", "2027-03-31"],
    ["31/3/2027", "2027-03-31"],
    ["20270331", "2027-03-31"],
    ["31 mars 2027", "2027-03-31"],
    ["den 1 maj 2027", "2027-05-01"],
    ["1. mai 2027", "2027-05-01"],
    ["March 31, 2027", "2027-03-31"],
    ["mars 2027", "2027-03-31"],
    ["nov 2027", "2027-11-30"],
    ["2028 feb", "2028-02-29"],
    ["2027-02", "2027-02-28"],
    ["t.o.m. 2027-12-31", "2027-12-31"],
    ["2027-12-31 00:00:00", "2027-12-31"],
    ["1/1-99", "1999-01-01"],
    ["31/12-45", "2045-12-31"],
  ])("%s is %s", (text, day) => {
    expect(readDayText(text)).toEqual({ day });
  });

  it.each(["31.11.2027", "29 februari 2027", "2027-13-01", "32/1 2027"])("%s does not exist", (text) => {
    expect(read(field("day"), text)).toEqual({ error: "import.noSuchDay" });
  });

  it("is left empty by a year alone and by words, which go to the note with a warning", () => {
    expect(read(field("day"), "2027")).toEqual({ note: "2027", warning: "import.yearAlone" });
    expect(read(field("day"), 2027)).toEqual({ note: "2027", warning: "import.yearAlone" });
    const text = "Löpande - uppsägningstid 3 månader";
    expect(read(field("day"), text)).toEqual({ note: text, warning: "import.noDate" });
    for (const filler of ["", "x", ".", "-", "–", "?", "saknas"])
      expect(read(field("day"), filler)).toEqual({});
  });

  it("is read from every form of every day there is", () => {
    const days = fc.date({ min: new Date("1800-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [y, m, d] = day.split("-");
        for (const text of [day, `${d}.${m}.${y}`, `${Number(d)}/${Number(m)} ${y}`, `${y}${m}${d}`])
          expect(readDayText(text)).toEqual({ day });
      }),
    );
    expect(readDayNumber(46_752, false)).toEqual({ day: "2027-12-31" });
    expect(readDayNumber(45_290, true)).toEqual({ day: "2027-12-31" });
  });
});

describe("a number", () => {
  it.each<[string, Locale, number]>([
    ["1 234", "sv", 1234],
    ["1\u00a0234,5", "sv", 1234.5],
    ["1\u202f234\u202f567", "nb", 1_234_567],
    ["1.234", "sv", 1234],
    ["1.5", "sv", 1.5],
    ["1,234", "sv", 1.234],
    ["1,234", "en", 1234],
    ["1.234,50", "sv", 1234.5],
    ["1,234.50", "sv", 1234.5],
    ["1'234", "sv", 1234],
    ["\u2212 5", "sv", -5],
    ["1.234.567", "sv", 1_234_567],
  ])("%s in %s is %d", (text, locale, number) => {
    expect(readNumberText(text, locale)?.number).toBe(number);
  });

  it("is the same however it is grouped", () => {
    const group = fc.constantFrom(" ", "\u00a0", "\u202f", ".", "'");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), group, (number, mark) => {
        const text = String(number).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(readNumberText(text, "sv")?.number).toBe(number);
      }),
    );
  });

  it("never throws, whatever stands in the cell", () => {
    const kinds = fc.constantFrom<ImportField["kind"]>(
      "ore",
      "count",
      "bytes",
      "months",
      "year",
      "day",
      "class",
      "grade",
      "choice",
      "text",
      "lines",
      "name",
      "place",
    );
    fc.assert(
      fc.property(kinds, fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (kind, cell) => {
        const { value } = read(field(kind), cell);
        expect(typeof value === "number" ? Number.isSafeInteger(value) : true).toBe(true);
      }),
      { examples: [["ore", Number.NaN]] },
    );
  });

  it("is an amount in öre, by the unit of its cell or its heading", () => {
    const ore = field("ore");
    expect(read(ore, 120, "Licens/år (tkr)")).toEqual({ value: 12_000_000 });
    expect(read(ore, "85,5", "Licens/år (tkr)")).toEqual({ value: 8_550_000 });
    expect(read(ore, "120 000 kr", "Licens/år (tkr)")).toEqual({ value: 12_000_000 });
    expect(read(ore, "120 tkr", "Licens")).toEqual({ value: 12_000_000 });
    expect(read(ore, "1,2 mnkr", "")).toEqual({ value: 120_000_000 });
    expect(read(ore, "120 000 kr inkl moms")).toEqual({ value: 12_000_000, warning: "import.includesVat" });
    expect(read(ore, "120 000 kr exkl moms")).toEqual({ value: 12_000_000 });
    expect(read(ore, "450 tkr/år inkl. moms")).toEqual({ value: 45_000_000, warning: "import.includesVat" });
    expect(read(ore, "12 kr/år (uten mva.)")).toEqual({ value: 1200 });
    expect(read(ore, "-5")).toEqual({ error: "import.negative" });
    expect(read(ore, "ingår i avtalet")).toEqual({ note: "ingår i avtalet", warning: "import.noNumber" });
    expect(["tkr", "Kostnad (tkr/år)", "kkr", "mnkr", "kronor", "tkrav"].map(moneyUnit)).toEqual([
      1000, 1000, 1000, 1_000_000, 1, 1,
    ]);
  });

  it("is months, bytes and years by their own words", () => {
    expect(read(field("months"), "3 månader")).toEqual({ value: 3 });
    expect(read(field("months"), "1 år")).toEqual({ value: 12 });
    expect(read(field("months"), "90 dagar")).toEqual({ note: "90 dagar", warning: "import.noNumber" });
    expect(read(field("bytes"), "1,5 TB")).toEqual({ value: 1.5e12 });
    expect(read(field("bytes"), 20, "Volym (GB)")).toEqual({ value: 2e10 });
    expect(read(field("year", { until: "to" }), "1998–2015")).toEqual({ value: 1998, also: { to: 2015 } });
    expect(read(field("year"), "2004-")).toEqual({ value: 2004 });
    expect(read(field("count"), "ca 10 000 st")).toEqual({ value: 10_000, warning: "import.about" });
  });
});

describe("a choice", () => {
  const secrecy = field("choice", {
    choices: { none: ["nej", "nei", "no"], partly: ["ja", "yes", "x", "1"], unknown: ["?", "vet inte"] },
  });
  it("is known by its words in three languages, and '?' is what is not known", () => {
    expect(["Ja", " nei ", "x", "1", "?", "partly"].map((text) => read(secrecy, text).value)).toEqual([
      "partly",
      "none",
      "partly",
      "partly",
      "unknown",
      "partly",
    ]);
    expect(read(secrecy, 1)).toEqual({ value: "partly" });
    expect(read(secrecy, "kanske")).toEqual({ note: "kanske", warning: "import.noChoice" });
    expect(read(secrecy, "-")).toEqual({});
  });
});

describe("text", () => {
  it("is without the apostrophe that our own files put before what could be a formula", () => {
    const said = ["'=1+1", "'-5 st", "'@x", "'\n-a", "'citat'", "O'Neill", "''"].map(textOfCell);
    expect(said).toEqual(["=1+1", "-5 st", "@x", "-a", "'citat'", "O'Neill", "''"]);
  });
  it("keeps its lines where there may be some, and is refused when it is too long", () => {
    expect(read(field("lines", { max: 20 }), "a\r\nb")).toEqual({ value: "a\nb" });
    expect(read(field("text", { max: 20 }), "a\r\n  b ")).toEqual({ value: "a b" });
    expect(read(field("text", { max: 3 }), "abcd")).toEqual({ error: "import.tooLong" });
    expect(read(field("text"), "\u202eabc")).toEqual({ error: "import.notInName" });
    expect(read(field("text"), "?")).toEqual({});
  });
  it("of a formula that gives an error or was never computed is told of", () => {
    expect(read(field("text"), { error: "#REF!" })).toEqual({ warning: "import.formulaError" });
    expect(read(field("text"), { error: "missing" })).toEqual({ warning: "import.formulaNotComputed" });
  });
});

const fields: ImportField[] = [
  field("place", { key: "municipality", words: ["kommun"] }),
  field("name", { key: "system", words: ["system", "namn"] }),
  field("text", { key: "owner", words: ["ansvar", "ägare"] }),
  field("day", { key: "ends", words: ["avtal t o m", "avtal slut"] }),
];
const rowsOf = (...rows: RawCell[][]) => rows.map((cells, at) => ({ row: at + 1, cells }));

describe("the head of a list", () => {
  it("is found beneath title rows, with spaces, '?' and what stands in brackets", () => {
    const rows = rowsOf(
      ["Systemlista 2026"],
      [],
      ["Kommun ", "System?", "Avtal t.o.m. (datum)"],
      ["Lund", "W3D3", "2027"],
    );
    expect(guessHeadRow(rows, [], fields)).toBe(3);
    expect(guessColumns(columnsBelow(3, rows, []), fields).map((one) => one.field)).toEqual([
      "municipality",
      "system",
      "ends",
    ]);
  });

  it("may stand on two levels, with merged cells", () => {
    const rows = rowsOf(
      ["Kommun", "System", "Avtal", null],
      [null, null, "Start", "Slut"],
      ["Lund", "W3D3", "2020", "2027"],
    );
    const merged = [
      { fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 0 },
      { fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 3 },
    ];
    expect(guessHeadRow(rows, merged, fields)).toBe(2);
    const columns = guessColumns(columnsBelow(2, rows, merged), fields);
    expect(columns.map(({ header }) => header)).toEqual(
      ["Kommun", "System", "Avtal, Start", "Avtal, Slut"].map((text, at) => (at === 1 ? "" : text)),
    );
    expect(columns[3]?.field).toBe("ends");
  });

  it("of twins means the one in words", () => {
    const rows = rowsOf(["Ansvar", "Ansvar, text"], [1234, "Socialnämnden"]);
    expect(guessColumns(columnsBelow(1, rows, []), fields).map((one) => one.field)).toEqual([null, "owner"]);
  });

  it("that comes again further down is no row", () => {
    const rows = rowsOf(["Kommun", "System"], ["Lund", "W3D3"], ["Kommun", "System"]);
    const headed = columnsBelow(1, rows, []);
    expect(rows.slice(1).map(headWatcher(headed, fields))).toEqual([false, true]);
  });
});

describe("merged cells", () => {
  it("say the same of every row that they span", () => {
    const fill = mergedFiller([{ fromRow: 2, toRow: 3, fromColumn: 0, toColumn: 0 }], 1);
    const filled = rowsOf(["Kommun"], ["Lund", "a"], [null, "b"], [null, "c"]).map(fill);
    expect(filled.map(({ cells }) => cells[0] ?? null)).toEqual(["Kommun", "Lund", "Lund", null]);
  });
});

describe("what somebody chooses", () => {
  const columns = [
    { index: 0, header: "a", samples: [], field: "municipality" },
    { index: 1, header: "b", samples: [], field: "system" },
  ];
  const nothing = { sheet: null, headerRow: null, columns: null, municipality: null, mended: [] };
  it("adds to what was chosen, and another head or sheet begins anew", () => {
    const one = chooseAgain(nothing, { columns: [{ index: 1, field: null }] }, columns);
    expect(one.columns).toEqual([
      { index: 0, field: "municipality" },
      { index: 1, field: null },
    ]);
    expect(chooseAgain({ ...one, headerRow: 2 }, { headerRow: 3 }, columns)).toEqual({
      ...nothing,
      headerRow: 3,
    });
    expect(chooseAgain({ ...one, headerRow: 2 }, { sheet: "B" }, columns)).toEqual({
      ...nothing,
      sheet: "B",
    });
  });
  it("puts values right, the last one last, until the file's own is wanted again", () => {
    const [one, other] = [
      { row: 9, field: "system" },
      { row: 4, field: "municipality" },
    ];
    const first = chooseAgain(
      nothing,
      {
        mended: [
          { ...one, value: "A" },
          { ...one, value: "B" },
          { ...other, value: "" },
        ],
      },
      columns,
    );
    expect(first.mended).toEqual([
      { ...other, value: "" },
      { ...one, value: "B" },
    ]);
    const second = chooseAgain(first, { mended: [{ ...one, value: null }], headerRow: 2 }, columns);
    expect(second.mended).toEqual([{ ...other, value: "" }]);
    expect(chooseAgain(second, { sheet: "B" }, columns).mended).toEqual([]);
    const many = Array.from({ length: 1001 }, (_, row) => ({ row, field: "system", value: "x" }));
    const file = { sheets: [{ name: "A" }], columns };
    expect(
      wrongChoices({ mended: many }, chooseAgain(nothing, { mended: many }, columns), file, ["system"]),
    ).toEqual([{ path: "mended", code: "import.tooManyMended" }]);
  });
  it("can't be a column that is not there, a field that is none, or one field twice", () => {
    const wrong = (wish: Parameters<typeof chooseAgain>[1]) =>
      wrongChoices(wish, chooseAgain(nothing, wish, columns), { sheets: [{ name: "A" }], columns }, [
        "municipality",
        "system",
      ]).map(({ code }) => code);
    expect(wrong({ columns: [{ index: 9, field: null }] })).toEqual(["import.unknownColumn"]);
    expect(wrong({ columns: [{ index: 1, field: "nonsense" }] })).toEqual(["import.unknownField"]);
    expect(wrong({ columns: [{ index: 1, field: "municipality" }] })).toEqual(["import.columnTwice"]);
    expect(wrong({ sheet: "B" })).toEqual(["import.unknownSheet"]);
    expect(wrong({ sheet: "A", municipality: "1281" })).toEqual([]);
  });
});

it("columns are named as spreadsheet programs do", () => {
  expect([0, 25, 26, 27, 299].map(columnLetter)).toEqual(["A", "Z", "AA", "AB", "KN"]);
});
